#ifndef COUNTERCLAIM_CCURL_SHIM_H
#define COUNTERCLAIM_CCURL_SHIM_H

#include <arpa/inet.h>
#include <curl/curl.h>
#include <locale.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>

/* curl_easy_setopt and its kin are variadic, which Swift cannot import: one function a type. */
static inline CURLcode counterclaim_set_long(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode counterclaim_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(easy, option, value);
}

/* curl copies the string. */
static inline CURLcode counterclaim_set_string(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode counterclaim_set_pointer(CURL *easy, CURLoption option, void *value) {
  return curl_easy_setopt(easy, option, value);
}

/* For CURLOPT_WRITEFUNCTION and CURLOPT_HEADERFUNCTION, which share a signature. */
static inline CURLcode counterclaim_set_receiver(CURL *easy, CURLoption option, curl_write_callback callback) {
  return curl_easy_setopt(easy, option, callback);
}

static inline CURLcode counterclaim_set_debug(CURL *easy, curl_debug_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, callback);
}

static inline CURLcode counterclaim_set_open_socket(CURL *easy, curl_opensocket_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, callback);
}

static inline long counterclaim_get_long(CURL *easy, CURLINFO info) {
  long value = 0;
  curl_easy_getinfo(easy, info, &value);
  return value;
}

/* The string belongs to the handle. */
static inline const char *counterclaim_get_string(CURL *easy, CURLINFO info) {
  char *value = NULL;
  curl_easy_getinfo(easy, info, &value);
  return value;
}

static inline CURLMcode counterclaim_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

/* Only http and https; the option's name changed with 7.85. */
static inline CURLcode counterclaim_web_only(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
  return curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  return curl_easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

/* A transfer that ends while its name is still being looked up leaves the look-up to end by itself. Without this curl
   waits for it, and with it every other transfer. Came with 7.87. */
static inline void counterclaim_quick_exit(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075700
  curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#else
  (void)easy;
#endif
}

/* A TLS connection that the other side closed raises SIGPIPE in older versions of curl when it is written to. */
static inline void counterclaim_block_sigpipe(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &set, NULL);
}

/* The host in ASCII. libidn2 reads host names in the character set of the locale, and a program that never calls
   setlocale has none but ASCII: this thread gets UTF-8 for the length of the call. CURLU_PUNYCODE came with 7.88; before
   it hosts stay as written. */
static inline CURLUcode counterclaim_ascii_host(const CURLU *url, char **host) {
#ifdef CURLU_PUNYCODE
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  CURLUcode code = curl_url_get(url, CURLUPART_HOST, host, CURLU_PUNYCODE);
  if (utf8) {
    uselocale(before);
    freelocale(utf8);
  }
  return code;
#else
  return curl_url_get(url, CURLUPART_HOST, host, 0);
#endif
}

/* The macro's cast cannot be imported. */
static inline curl_socket_t counterclaim_no_socket(void) { return CURL_SOCKET_BAD; }

static inline curl_socket_t counterclaim_open_socket(const struct curl_sockaddr *address) {
  #ifdef SOCK_CLOEXEC
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
#else
  return socket(address->family, address->socktype, address->protocol);
#endif
}

/* Network-order bytes of an address into `out` (16 bytes of room): 4, 16, or 0 for another family. */
static inline int counterclaim_address_bytes(const struct sockaddr *address, unsigned char *out) {
  if (address->sa_family == AF_INET) {
    memcpy(out, &((const struct sockaddr_in *)(const void *)address)->sin_addr, 4);
    return 4;
  }
  if (address->sa_family == AF_INET6) {
    memcpy(out, &((const struct sockaddr_in6 *)(const void *)address)->sin6_addr, 16);
    return 16;
  }
  return 0;
}

/* The same from a numeric text; 0 where it is none. */
static inline int counterclaim_parse_address(const char *text, unsigned char *out) {
  if (inet_pton(AF_INET, text, out) == 1) return 4;
  if (inet_pton(AF_INET6, text, out) == 1) return 16;
  return 0;
}

#endif
