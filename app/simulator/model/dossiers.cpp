// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/dossiers.h"

#include "app/simulator/model/random.h"

#include <cmath>

namespace ioc::sim {
namespace {

using std::chrono::seconds;

struct Procedure
{
    double share;
    int workingDays; ///< legal time
    double onTimeShift;
    double onlineShift;
};

constexpr std::array<Procedure, kDossierFields.size()> kProcedures{{{0.20, 15, -0.014, -0.10},
                                                                    {0.21, 3, 0.006, 0.04},
                                                                    {0.25, 1, 0.010, -0.04},
                                                                    {0.06, 12, -0.010, 0.02},
                                                                    {0.07, 3, 0.004, 0.14},
                                                                    {0.09, 8, 0, -0.02},
                                                                    {0.06, 6, 0.004, 0.10},
                                                                    {0.06, 5, 0.002, 0.08}}};

constexpr double kDossiersADay = 425;
constexpr double kGrowthAYear = 0.05;
constexpr double kOnline = 0.775;
constexpr double kOnlineGainAYear = 0.055;
constexpr double kOnTimeGainAYear = 0.0075;
constexpr double kPoorCommunes = 0.045;
constexpr double kPost = 0.05;
constexpr double kFlawed = 0.0006;
constexpr double kMeanDaysLate = 3.5;
constexpr int kMostDaysLate = 70;
constexpr double kStormLate = 0.16;
constexpr seconds kStormAhead = std::chrono::days(20);
constexpr Day kCalendarMargin = 400;

enum Channel : std::uint8_t { Online, Counter, Post };

/// The share of dossiers that a commune closes in time at the end of 2026.
double punctuality(const World &world, const Commune &commune)
{
    Random random(world.seed, Stream::Commune, commune.seed, 0);
    if (random.chance(kPoorCommunes))
        return random.between(0.865, 0.892);
    return std::clamp(0.979 + 0.010 * random.normal(), 0.945, 0.995);
}

std::uint8_t drawField(Random &random)
{
    double left = random.uniform();
    for (size_t field = 0; field + 1 < kProcedures.size(); ++field) {
        left -= kProcedures[field].share;
        if (left < 0)
            return std::uint8_t(field);
    }
    return std::uint8_t(kProcedures.size() - 1);
}

Moment drawReceipt(Day day, std::uint8_t channel, Random &random)
{
    if (channel == Online) {
        const double hour = 6.5 + 16.5 * std::pow(random.uniform(), 1.35);
        return startOf(day) + seconds(int(hour * 3600));
    }
    const bool morning = random.chance(0.58);
    const double hour = morning ? random.between(7.5, 11.5) : random.between(13.5, 16.8);
    return startOf(day) + seconds(int(hour * 3600));
}

Moment drawClosing(Day day, Random &random)
{
    return startOf(day) + seconds(int(random.between(7.8, 16.8) * 3600));
}

} // namespace

DossierBook::DossierBook(const World &world)
    : m_world(world)
    , m_calendar(world.firstDay - kCalendarMargin, world.firstDay + 6 * kCalendarMargin)
    , m_log(world.firstDay)
{
}

void DossierBook::reach(Day day)
{
    while (m_log.end() <= day)
        m_log.addDay(dossiersOf(m_log.end()));
}

std::vector<Dossier> DossierBook::dossiersOf(Day day) const
{
    const double expected = kDossiersADay * officeActivity(day) * (1 - kGrowthAYear * yearsToGo(day));
    std::vector<Dossier> all;
    for (const Commune &commune : m_world.territory.communesOn(day)) {
        Random random(m_world.seed, Stream::Dossier, commune.seed, day);
        const auto first = std::ptrdiff_t(all.size());
        for (int left = random.poisson(expected * commune.share); left > 0; --left)
            all.push_back(draw(commune, day, random));
        std::stable_sort(all.begin() + first, all.end(),
                         [](const Dossier &a, const Dossier &b) { return a.opened < b.opened; });
        for (auto dossier = all.begin() + first; dossier != all.end(); ++dossier)
            dossier->number = std::uint16_t(dossier - all.begin() - first + 1);
    }
    return all;
}

Dossier DossierBook::draw(const Commune &commune, Day day, Random &random) const
{
    Dossier dossier;
    dossier.commune = &commune;
    dossier.field = drawField(random);
    const Procedure &procedure = kProcedures[dossier.field];

    const double online = kOnline + procedure.onlineShift - kOnlineGainAYear * yearsToGo(day);
    const double channel = random.uniform();
    dossier.channel = !isWorkingDay(day) || channel < online ? Online : channel < 1 - kPost ? Counter : Post;
    dossier.opened = drawReceipt(day, dossier.channel, random);

    const Day dueDay = m_calendar.after(day, procedure.workingDays);
    dossier.due = at(dueDay, 17);
    const double late = 1 - punctuality(m_world, commune) - procedure.onTimeShift + kOnTimeGainAYear * yearsToGo(day) +
                        kStormLate * m_world.scenario.storm(dossier.due, kStormAhead);
    if (random.chance(late)) {
        const int daysLate = std::min(kMostDaysLate, 1 + int(random.exponential(kMeanDaysLate)));
        dossier.closed = drawClosing(m_calendar.after(dueDay, daysLate), random);
    } else {
        const int days = std::max(1, int(std::ceil(procedure.workingDays * random.between(0.35, 1.0))));
        dossier.closed = drawClosing(m_calendar.after(day, days), random);
    }
    if (random.chance(kFlawed))
        dossier.flaw = Flaw(1 + random.below(3));
    return dossier;
}

} // namespace ioc::sim
