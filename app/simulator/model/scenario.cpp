// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/scenario.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ioc::sim {
namespace {

using Kind = Scenario::Kind;
using Hours = std::chrono::duration<double, std::ratio<3600>>;

constexpr double kRiseHours = 6;
constexpr double kPeakHours = 30;
constexpr double kFallHours = 48;
constexpr std::chrono::seconds kFilesMissing = std::chrono::days(3);

constexpr std::array<std::pair<std::string_view, Kind>, 5> kWords{{{"normal", Kind::Normal},
                                                                   {"flood", Kind::Flood},
                                                                   {"outage", Kind::Outage},
                                                                   {"late-departments", Kind::LateDepartments},
                                                                   {"alarm-storm", Kind::AlarmStorm}}};

double smooth(double x)
{
    const double clamped = std::clamp(x, 0.0, 1.0);
    return clamped * clamped * (3 - 2 * clamped);
}

} // namespace

double Scenario::flood(Moment moment) const
{
    if (kind != Kind::Flood || moment < from)
        return 0;
    const double hours = Hours(moment - from).count();
    return smooth(hours / kRiseHours) * (1 - smooth((hours - kPeakHours) / kFallHours));
}

double Scenario::storm(Moment moment, std::chrono::seconds ahead) const
{
    return kind == Kind::AlarmStorm && moment >= from - ahead ? 1 : 0;
}

Moment Scenario::filesEnd() const
{
    return kind == Kind::LateDepartments ? from - kFilesMissing : kNever;
}

std::optional<Kind> scenarioFromString(std::string_view text)
{
    for (const auto &[word, kind] : kWords) {
        if (word == text)
            return kind;
    }
    return std::nullopt;
}

} // namespace ioc::sim
