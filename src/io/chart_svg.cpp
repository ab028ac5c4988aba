#include "io/chart_svg.hpp"

#include <cmath>

#include "io/display.hpp"
#include "io/html.hpp"
#include "io/json_writer.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// To a tenth of a unit.
std::string coordinate(double value) { return decimal(std::round(value * 10) / 10); }

}  // namespace

Svg::Svg(std::string_view id, double width, double height, std::string_view title, std::string_view description) {
  const std::string name(id);
  out_ = "<svg class=\"chart\" viewBox=\"0 0 " + coordinate(width) + " " + coordinate(height) +
         "\" role=\"img\" aria-labelledby=\"" + name + "t " + name + "d\"><title id=\"" + name + "t\">" +
         html_text(title) + "</title><desc id=\"" + name + "d\">" + html_text(description) + "</desc>\n";
}

void Svg::attribute(std::string_view name, double value) {
  out_.append(" ").append(name).append("=\"").append(coordinate(value)).append("\"");
}

void Svg::close(std::string_view element, std::string_view title) {
  if (title.empty()) {
    out_ += "/>\n";
  } else {
    out_.append("><title>").append(html_text(title)).append("</title></").append(element).append(">\n");
  }
}

void Svg::rect(std::string_view look, double x, double y, double width, double height, std::string_view title) {
  out_.append("<rect class=\"").append(look).append("\"");
  attribute("x", x);
  attribute("y", y);
  attribute("width", width);
  attribute("height", height);
  close("rect", title);
}

void Svg::line(std::string_view look, double x1, double y1, double x2, double y2) {
  out_.append("<line class=\"").append(look).append("\"");
  attribute("x1", x1);
  attribute("y1", y1);
  attribute("x2", x2);
  attribute("y2", y2);
  close("line", {});
}

void Svg::circle(std::string_view look, double x, double y, double radius, std::string_view title) {
  out_.append("<circle class=\"").append(look).append("\"");
  attribute("cx", x);
  attribute("cy", y);
  attribute("r", radius);
  close("circle", title);
}

void Svg::path(std::string_view look, double x, double y, std::string_view steps) {
  out_.append("<path class=\"").append(look).append("\" d=\"M").append(coordinate(x)).append(" ");
  out_.append(coordinate(y)).append(" ").append(steps).append("\"/>\n");
}

void Svg::text(std::string_view look, double x, double y, std::string_view text, std::string_view anchor,
               std::size_t cells) {
  const std::string shown = harmless(text);
  const bool cut = cells != 0 && display_width(shown) > cells;
  out_.append("<text class=\"").append(look).append("\"");
  attribute("x", x);
  attribute("y", y);
  out_.append(" text-anchor=\"").append(anchor).append("\">");
  out_.append(html_text(cut ? fit(shown, cells) : shown)).append("</text>\n");
}

std::string figure_html(std::string_view title, const std::string& svg, std::string_view remark,
                        const std::vector<ChartRow>& rows, std::array<std::string_view, 2> columns,
                        const Labels& labels) {
  std::string out = "<figure><figcaption>" + html_text(title) + "</figcaption>\n" + svg;
  if (!remark.empty()) out += "<p class=\"remark\">" + html_text(remark) + "</p>\n";
  out += "<details><summary>" + html_text(labels["chart_data"]) + "</summary><table><thead><tr><th scope=\"col\">" +
         html_text(columns[0]) + "</th><th scope=\"col\">" + html_text(columns[1]) + "</th><th scope=\"col\">" +
         html_text(labels["column_period"]) + "</th></tr></thead><tbody>\n";
  for (const ChartRow& row : rows) {
    out += "<tr><td><a href=\"#" + html_text(row.href) + "\">" + html_text(row.label) +
           "</a></td><td class=\"number\">" + html_text(row.value) + "</td><td>" + html_text(row.period) +
           "</td></tr>\n";
  }
  return out + "</tbody></table></details></figure>\n";
}

}  // namespace v0
}  // namespace solieu
