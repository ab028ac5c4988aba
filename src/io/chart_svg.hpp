// Pieces of SVG, and the figure around a drawing.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "io/labels.hpp"

namespace solieu {
inline namespace v0 {

/// An <svg> element with title and description, drawn from back to front. Looks come from the classes.
class Svg {
 public:
  Svg(std::string_view id, double width, double height, std::string_view title, std::string_view description);

  void rect(std::string_view look, double x, double y, double width, double height, std::string_view title = {});
  void line(std::string_view look, double x1, double y1, double x2, double y2);
  void circle(std::string_view look, double x, double y, double radius, std::string_view title);
  void path(std::string_view look, double x, double y, std::string_view steps);
  /// Cut to `cells` characters, if not 0.
  void text(std::string_view look, double x, double y, std::string_view text, std::string_view anchor,
            std::size_t cells = 0);

  [[nodiscard]] std::string take() { return std::move(out_) + "</svg>\n"; }

 private:
  void attribute(std::string_view name, double value);
  void close(std::string_view element, std::string_view title);
  std::string out_;
};

/// A row of the table that says the same as the drawing.
struct ChartRow {
  std::string label;
  std::string href;
  std::string value;
  std::string period;
};

/// The heading, the drawing, a remark and the data of a chart.
[[nodiscard]] std::string figure_html(std::string_view title, const std::string& svg, std::string_view remark,
                                      const std::vector<ChartRow>& rows, std::array<std::string_view, 2> columns,
                                      const Labels& labels);

}  // namespace v0
}  // namespace solieu
