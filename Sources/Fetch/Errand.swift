import Curl
import Records

/// One address to be asked next, and for whom.
enum Errand {
  case page(PageErrand)
  case robots(RobotsErrand)

  var address: WebAddress {
    switch self {
    case .page(let errand): errand.address
    case .robots(let errand): errand.address
    }
  }
}

/// A request on its way: where it stands in its chain of redirects.
struct PageErrand {
  let batch: Int
  /// Of the request in its batch.
  let index: Int
  let request: FetchRequest
  var address: WebAddress
  var visited: [String] = []
  var exchanges: [HTTPExchange] = []
  var robotsExchanges: [HTTPExchange] = []
  var permanentURL: String?
  /// False after the first redirect that is not for good.
  var isPermanentSoFar = true

  init(batch: Int, index: Int, request: FetchRequest, address: WebAddress) {
    self.batch = batch
    self.index = index
    self.request = request
    self.address = address
  }
}

/// A robots.txt on its way.
struct RobotsErrand {
  /// Whose rules these will be; redirects lead elsewhere, the rules stay with it (RFC 9309 section 2.3.1.2).
  let origin: String
  let host: String
  var address: WebAddress
  var exchanges: [HTTPExchange] = []
}
