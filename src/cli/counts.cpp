#include "cli/counts.hpp"

#include <array>
#include <cstdio>

#include "io/json_writer.hpp"

namespace solieu::cli {
namespace {

// "1,234,567", whatever the locale.
std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, 1, ',');
  return text;
}

std::string fixed(double number, int digits) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.*f", digits, number);
  return text.data();
}

double megabytes_per_second(const Counts& counts, const RunFacts& facts) {
  const auto bytes = static_cast<double>(counts.bytes - facts.resumed_bytes);
  return facts.seconds > 0 ? bytes / 1e6 / facts.seconds : 0;
}

std::string minutes(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%02u:%02u", static_cast<unsigned>(whole / 60 % 60),
                static_cast<unsigned>(whole % 60));
  return (whole >= 3600 ? grouped(whole / 3600) + ":" : "") + text.data();
}

}  // namespace

std::uint64_t Counts::rejected() const {
  std::uint64_t sum = 0;
  for (const auto& [code, count] : rejects) sum += count;
  return sum;
}

std::string stats_json(const Counts& counts, const RunFacts& facts) {
  JsonWriter json;
  json.open('{').member("schema", "solieu.stats/1").member("command", std::string_view(facts.command));
  json.member("complete", facts.complete).member("articles", std::size_t{counts.articles});
  json.member("analysed", std::size_t{counts.analysed}).member("rejected", std::size_t{counts.rejected()});
  json.member("blank", std::size_t{counts.blank}).member(facts.item_name, std::size_t{counts.items});
  json.key("rejects").open('{');
  for (const auto& [code, count] : counts.rejects) json.member(code, std::size_t{count});
  json.close('}').member("unreadable_sources", facts.unreadable).member("passed_over_files", facts.passed_over);
  json.member("bytes", std::size_t{counts.bytes}).member("resumed_at", std::size_t{facts.resumed_at});
  json.member("threads", std::size_t{facts.threads}).member("seconds", facts.seconds);
  json.member("megabytes_per_second", megabytes_per_second(counts, facts));
  return json.close('}').take();
}

std::string summary(const Counts& counts, const RunFacts& facts) {
  std::string text = grouped(counts.articles) + " articles in = " + grouped(counts.analysed) + " analysed + " +
                     grouped(counts.rejected()) + " rejected + " + grouped(counts.blank) + " blank; " +
                     grouped(counts.items) + " " + facts.item_name + "; " +
                     fixed(static_cast<double>(counts.bytes) / 1e6, 1) + " MB in " + fixed(facts.seconds, 1) + " s, " +
                     fixed(megabytes_per_second(counts, facts), 1) + " MB/s";
  if (facts.resumed_at > 0) text += "; resumed after " + grouped(facts.resumed_at) + " articles";
  if (facts.unreadable > 0) text += "; " + grouped(facts.unreadable) + " sources unreadable";
  if (facts.passed_over > 0) text += "; " + grouped(facts.passed_over) + " files of other kinds passed over";
  return text;
}

std::string progress_line(const Counts& counts, const RunFacts& facts, double share) {
  std::string text = grouped(counts.articles) + " articles  " + fixed(megabytes_per_second(counts, facts), 1) +
                     " MB/s  " + grouped(counts.items) + " " + facts.item_name + "  " + grouped(counts.rejected()) +
                     " rejected";
  if (share > 0)
    text += "  " + fixed(share * 100, 0) + "%  " + minutes(facts.seconds / share - facts.seconds) + " left";
  return text;
}

}  // namespace solieu::cli
