#include "read/html_parse.hpp"

#include <algorithm>
#include <cstring>
#include <exception>
#include <memory>
#include <new>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

namespace solieu {
inline namespace v0 {
namespace {

// libxml2 holds each attribute of a tag against all before it.
constexpr int most_attributes = 256;
constexpr int slots_of_attribute = 2;  // in the parser's list: name and value

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

// The parser's events on their way to the page. No exception goes through libxml2, which is C: it is kept till the end.
class HtmlEvents {
 public:
  HtmlEvents(std::string_view source, const HtmlClues& clues) : source_(source), builder_(clues) {}

  HtmlParse run() {
    const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> parser(htmlNewParserCtxt(), htmlFreeParserCtxt);
    if (!parser) throw std::bad_alloc();
    parser_ = parser.get();
    set_events(*parser->sax);
    parser->userData = this;
    constexpr int options = HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
    htmlDocPtr document = htmlCtxtReadIO(parser_, read, nullptr, this, nullptr, "UTF-8", options);
    if (document != nullptr) xmlFreeDoc(document);
    if (failure_) std::rethrow_exception(failure_);
    if (parser->errNo == XML_ERR_NO_MEMORY) throw std::bad_alloc();
    if (error_.empty() && (parser->disableSAX != 0 || !source_.empty())) {
      error_ = "the HTML parser stopped at one of its limits";
    }
    return {builder_.take(), std::move(error_)};
  }

 private:
  static HtmlEvents& self(void* data) { return *static_cast<HtmlEvents*>(data); }

  static void set_events(htmlSAXHandler& sax) {
    std::memset(&sax, 0, sizeof(sax));
    sax.startElement = [](void* data, const xmlChar* name, const xmlChar** attributes) {
      self(data).guarded([&](HtmlEvents& events) { events.start(view(name), attributes); });
    };
    sax.endElement = [](void* data, const xmlChar*) {
      self(data).guarded([](HtmlEvents& events) { events.builder_.close(); });
    };
    sax.characters = [](void* data, const xmlChar* text, int size) {
      self(data).guarded([&](HtmlEvents& events) { events.builder_.text(view(text).substr(0, length(size))); });
    };
    sax.ignorableWhitespace = sax.characters;
    sax.cdataBlock = [](void* data, const xmlChar* text, int size) {
      self(data).guarded([&](HtmlEvents& events) { events.builder_.raw_text(view(text).substr(0, length(size))); });
    };
  }

  static std::size_t length(int size) { return static_cast<std::size_t>(std::max(size, 0)); }

  template <typename Action>
  void guarded(Action action) {
    if (failure_) return;
    try {
      action(*this);
    } catch (...) {
      failure_ = std::current_exception();
      xmlStopParser(parser_);
    }
  }

  void stop(std::string why) {
    if (error_.empty()) error_ = std::move(why);
    xmlStopParser(parser_);
  }

  void start(std::string_view name, const xmlChar** attributes) {
    attributes_.clear();
    for (; attributes != nullptr && *attributes != nullptr; attributes += slots_of_attribute) {
      attributes_.push_back({view(attributes[0]), view(attributes[1])});
    }
    builder_.open(name, attributes_);
    if (builder_.depth() > xmlParserMaxDepth) {
      stop("elements are nested deeper than " + std::to_string(xmlParserMaxDepth));
    }
  }

  // libxml2 asks for its input in small pieces, and once in each for a tag that does not end.
  static int read(void* data, char* to, int room) {
    HtmlEvents& events = self(data);
    if (events.failure_ || !events.error_.empty()) return 0;
    if (events.parser_->maxatts > most_attributes * slots_of_attribute * 2) {
      events.error_ = "a tag has more than " + std::to_string(most_attributes) + " attributes";
      return 0;
    }
    const std::size_t size = std::min(length(room), events.source_.size());
    std::memcpy(to, events.source_.data(), size);
    events.source_.remove_prefix(size);
    return static_cast<int>(size);
  }

  std::string_view source_;
  HtmlPageBuilder builder_;
  htmlParserCtxtPtr parser_ = nullptr;
  std::vector<HtmlAttribute> attributes_;
  std::string error_;
  std::exception_ptr failure_;
};

}  // namespace

HtmlParse parse_html(std::string_view utf8, const HtmlClues& clues) { return HtmlEvents(utf8, clues).run(); }

}  // namespace v0
}  // namespace solieu
