// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ioc {

/// A sample of the text by which programs tell Prometheus their numbers (exposition format 0.0.4, and OpenMetrics 1.0).
struct ExpositionSample
{
    std::string_view name;
    std::vector<std::pair<std::string_view, std::string>> labels; ///< values without their escapes
    std::string_view value;                                       ///< as written: "12.5", "NaN", "+Inf"
    std::string_view time; ///< as written; empty: none. Milliseconds since 1970, in OpenMetrics seconds
};

/// The sample of a line without its line break; an exemplar behind it is passed over. Nothing for a line that is none.
/// The views live as long as the line. Pure.
std::optional<ExpositionSample> expositionSample(std::string_view line);

} // namespace ioc
