// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/reports.h"

#include "app/simulator/model/random.h"

#include <cmath>

namespace ioc::sim {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

struct Subject
{
    double share;
    int hours; ///< until the deadline
};

constexpr std::array<Subject, kReportFields.size()> kSubjects{
    {{0.21, 72}, {0.11, 48}, {0.17, 48}, {0.12, 48}, {0.10, 24}, {0.10, 24}, {0.09, 120}, {0.10, 72}}};
constexpr std::uint8_t kDrainage = 3;

// Share of a day's reports by hour.
constexpr std::array kByHour{0.008, 0.005, 0.004, 0.003, 0.005, 0.012, 0.028, 0.052, 0.078, 0.084, 0.078, 0.056,
                             0.040, 0.050, 0.068, 0.074, 0.070, 0.062, 0.054, 0.056, 0.050, 0.034, 0.019, 0.010};

constexpr double kReportsADay = 122;
constexpr double kGrowthAYear = 0.12;
constexpr double kLate = 0.055;
constexpr double kMeanHoursLate = 40;
constexpr double kMostHoursLate = 900;
constexpr double kFloodSurge = 6;
constexpr double kFloodSubject = 0.8;
constexpr int kFloodHours = 4;
constexpr double kRated = 0.4;
constexpr double kFlawed = 0.0007;
constexpr seconds kStormAhead = std::chrono::days(4);

const Commune &drawCommune(const std::vector<Commune> &communes, Random &random)
{
    double left = random.uniform();
    for (const Commune &commune : communes) {
        left -= commune.share;
        if (left < 0)
            return commune;
    }
    return communes.back();
}

std::uint8_t drawSubject(double flood, Random &random)
{
    if (random.chance(kFloodSubject * flood))
        return kDrainage;
    double left = random.uniform();
    for (size_t subject = 0; subject + 1 < kSubjects.size(); ++subject) {
        left -= kSubjects[subject].share;
        if (left < 0)
            return std::uint8_t(subject);
    }
    return std::uint8_t(kSubjects.size() - 1);
}

std::uint8_t drawRating(bool late, Random &random)
{
    if (!random.chance(kRated))
        return 0;
    if (random.chance(late ? 0.45 : 0.93))
        return random.chance(0.7) ? 5 : 4;
    return std::uint8_t(1 + random.below(3));
}

} // namespace

void ReportBook::reach(Day day)
{
    while (m_log.end() <= day)
        m_log.addDay(reportsOf(m_log.end()));
}

std::vector<Report> ReportBook::reportsOf(Day day) const
{
    const double quiet = seasonOf(day) == Season::Tet ? 0.45 : weekday(day) >= 5 ? 0.8 : 1.06;
    const double expected = kReportsADay * quiet * (1 - kGrowthAYear * yearsToGo(day));
    std::vector<Report> reports;
    for (int hour = 0; hour < 24; ++hour) {
        Random random(m_world.seed, Stream::Report, std::uint64_t(hour), day);
        const double flood = m_world.scenario.flood(at(day, hour, 59));
        const double storm = m_world.scenario.storm(at(day, hour), kStormAhead);
        // Trouble does not sleep: a flood brings as many reports at night as by day.
        const double usual = expected * kByHour[size_t(hour)];
        const double mean = usual * (1 + storm) + kFloodSurge * flood * expected / 24;
        for (int left = random.poisson(mean); left > 0; --left)
            reports.push_back(draw(day, hour, std::max(flood, 0.7 * storm), random));
    }
    std::stable_sort(reports.begin(), reports.end(),
                     [](const Report &a, const Report &b) { return a.opened < b.opened; });
    for (size_t i = 0; i < reports.size(); ++i)
        reports[i].number = std::uint16_t(i + 1);
    return reports;
}

Report ReportBook::draw(Day day, int hour, double trouble, Random &random) const
{
    Report report;
    report.commune = &drawCommune(m_world.territory.communesOn(day), random);
    report.opened = at(day, hour) + seconds(random.below(3600));
    report.field = drawSubject(trouble, random);
    const bool urgent = trouble > 0.2 && report.field == kDrainage;
    const int allowed = urgent ? kFloodHours : kSubjects[report.field].hours;
    report.due = ceilTo(report.opened + hours(allowed), hours(1));

    const bool late = random.chance(kLate + 0.004 * yearsToGo(day) + 0.35 * trouble);
    if (late) {
        const double over = std::min(kMostHoursLate, 1 + random.exponential(kMeanHoursLate));
        report.closed = report.due + seconds(int(over * 3600));
    } else {
        const double part = std::sqrt(random.between(0.01, 0.97));
        report.closed = report.opened + seconds(int(part * double((report.due - report.opened).count())));
    }
    report.rating = drawRating(late, random);
    if (random.chance(kFlawed))
        report.flaw = Flaw(1 + random.below(3));
    return report;
}

} // namespace ioc::sim
