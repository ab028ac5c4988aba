/// \file
/// solieu: campaign results out of Vietnamese press articles. Includes the whole public interface.
///
/// \code
/// #include <iostream>
/// #include <solieu/solieu.hpp>
///
/// int main() {
///   const solieu::Analyzer analyzer;  // built-in rules, no path, no set-up
///   const auto found = analyzer.analyze("Đến hết tháng 6/2021, BHXH tỉnh Hà Nam vận động được 1.250 người …");
///   for (const solieu::Record& record : found.records) std::cout << solieu::to_json(record) << '\n';
/// }
/// \endcode
#pragma once

#include <solieu/analyzer.hpp>
#include <solieu/article.hpp>
#include <solieu/json.hpp>
#include <solieu/mention.hpp>
#include <solieu/record.hpp>
#include <solieu/rules.hpp>
#include <solieu/span.hpp>
#include <solieu/text.hpp>
#include <solieu/token.hpp>
