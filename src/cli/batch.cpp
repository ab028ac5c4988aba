#include "cli/batch.hpp"

#include <chrono>
#include <new>
#include <stdexcept>
#include <thread>
#include <variant>

#include "cli/decode.hpp"
#include "cli/journal.hpp"
#include "cli/signals.hpp"
#include "cli/spool.hpp"

namespace solieu::cli {
namespace {

constexpr std::size_t batch_bytes = std::size_t{32} << 10;  // their output should not leave the cache
constexpr std::size_t batch_documents = 4096;
constexpr std::size_t long_bytes = std::size_t{1} << 20;
constexpr std::size_t most_under_way = std::size_t{32} << 20;

std::uint64_t hash_of(const RawDocument& raw, std::uint64_t before) {
  const std::uint64_t place = chained_hash(before, raw.origin.place() + "@" + std::to_string(raw.origin.offset));
  return chained_hash(place, raw.bytes);
}

}  // namespace

void BatchReader::skip(std::uint64_t articles, std::uint64_t content, const std::function<void(RawDocument&)>& over) {
  RawDocument raw;
  for (std::uint64_t i = 0; i < articles && read(raw); ++i) over(raw);
  if (content_ != content && StopSignals::requested() == 0) {
    throw UsageError("--resume: the articles that were done are not those of the inputs now");
  }
}

void Batch::clear() {
  Batch empty;
  empty.output = std::move(output);
  empty.output.clear();
  *this = std::move(empty);
}

bool BatchReader::next(Batch& batch) {
  if (under_way_ > most_under_way) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return true;
  }
  RawDocument raw;
  while (batch.bytes < batch_bytes && batch.documents.size() < batch_documents) {
    if (!batch.documents.empty() && inputs_.would_wait()) break;
    if (held_) {
      raw = *std::move(held_);
      held_.reset();
    } else if (StopSignals::requested() != 0 || !inputs_.next(raw)) {
      break;
    }
    batch.long_document = raw.bytes.size() > long_bytes;
    if (batch.long_document && !batch.documents.empty()) {
      batch.long_document = false;
      held_ = std::move(raw);
      break;
    }
    content_ = hash_of(raw, content_);
    batch.bytes += raw.bytes.size();
    batch.documents.push_back(std::move(raw));
  }
  batch.content = content_;
  under_way_ += batch.bytes;
  return !batch.documents.empty();
}

bool BatchReader::read(RawDocument& raw) {
  if (StopSignals::requested() != 0 || !inputs_.next(raw)) return false;
  content_ = hash_of(raw, content_);
  return true;
}

void analyze_document(const Task& task, const InputOptions& options, Batch& batch, std::size_t index,
                      const Sink& sink) {
  RawDocument& raw = batch.documents[index];
  ++batch.counts.articles;
  batch.counts.bytes += raw.spool ? raw.spool->size() : raw.bytes.size();
  Decoded decoded = Blank{};
  const auto fail = [&](Reject reject) {
    auto* document = std::get_if<Document>(&decoded);
    if (document != nullptr && raw.form == Form::text) raw.bytes = std::move(document->text);
    decoded = std::move(reject);
  };
  try {
    decoded = decode(raw, options);
    if (const auto* document = std::get_if<Document>(&decoded)) {
      if (task.prepare) {
        Deferred found = task.prepare(*document);
        batch.counts.items += found.items;
        batch.deferred.push_back(std::move(found.write));
      } else {
        batch.counts.items += task.run(*document, sink);
      }
      ++batch.counts.analysed;
    }
  } catch (const std::length_error&) {
    fail({"too_long", "the article is 4 GiB or longer"});
  } catch (const std::bad_alloc&) {
    fail({"out_of_memory", "not enough memory for this article"});
  }
  if (std::holds_alternative<Blank>(decoded)) ++batch.counts.blank;
  if (auto* reject = std::get_if<Reject>(&decoded)) {
    ++batch.counts.rejects[reject->code];
    batch.rejects.emplace_back(index, std::move(*reject));
  }
}

void analyze_batch(const Task& task, const InputOptions& options, Batch& batch) {
  for (std::size_t i = 0; i < batch.documents.size(); ++i) {
    const std::size_t before = batch.output.size();
    const std::size_t rejects = batch.rejects.size();
    analyze_document(task, options, batch, i, [&](std::string_view text) { batch.output += text; });
    if (batch.rejects.size() > rejects) batch.output.resize(before);
  }
}

}  // namespace solieu::cli
