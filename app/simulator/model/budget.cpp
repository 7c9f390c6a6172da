// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/budget.h"

#include "app/simulator/model/random.h"
#include "app/simulator/model/work_calendar.h"

#include <algorithm>
#include <cmath>

namespace ioc::sim {
namespace {

constexpr int kBaseYear = 2026;
constexpr double kRevenue2026 = 44'300'000;
constexpr double kRevenueGrowth = 1.08;
constexpr double kPlan2026 = 14'200'000;
constexpr double kPlanGrowth = 1.09;
constexpr double kWorkingDays = 247;
constexpr double kDisbursed = 0.965;        // of the plan, by the end of the year
constexpr double kDisbursementCurve = 1.42; // share of the plan = share of the year to this power

double factorOf(Day day, double growth)
{
    return std::pow(growth, int(civil(day).year()) - kBaseYear);
}

double quarterFactor(Day day)
{
    const auto date = civil(day);
    const bool quarterMonth = unsigned(date.month()) % 3 == 1; // profit tax falls due at the end of January, April, …
    const unsigned inMonth = unsigned(date.day());
    const double monthEnd = inMonth >= 18 && inMonth <= 21 ? 1.7 : inMonth >= 27 ? 1.35 : 0.86;
    return monthEnd * (quarterMonth ? 1.16 : 0.92);
}

double yearPart(Day day)
{
    const auto year = civil(day).year();
    const Day first = dayOf(int(year), 1, 1);
    return double(day - first) / (dayOf(int(year) + 1, 1, 1) - first);
}

} // namespace

double revenueOf(const World &world, Day day, size_t source)
{
    Random random(world.seed, Stream::Budget, source, day);
    const double working = isWorkingDay(day) ? 1 : 0.015;
    const double mean = kRevenue2026 * factorOf(day, kRevenueGrowth) * kRevenueSources[source].share / kWorkingDays;
    const double storm = world.scenario.storm(at(day, 12), std::chrono::days(60));
    return mean * working * quarterFactor(day) * std::exp(0.22 * random.normal() - 0.024) * (1 - 0.6 * storm);
}

double disbursedOn(const World &world, Day day)
{
    Random random(world.seed, Stream::Budget, 100, day);
    const double begin = yearPart(day);
    const double rate = kDisbursementCurve * std::pow(std::max(begin, 0.01), kDisbursementCurve - 1);
    const double working = isWorkingDay(day) ? 1 : 0.01;
    return investmentPlan(day) * kDisbursed * rate / kWorkingDays * working * std::exp(0.3 * random.normal() - 0.045);
}

double investmentPlan(Day day)
{
    return std::round(kPlan2026 * factorOf(day, kPlanGrowth) / 1000) * 1000;
}

} // namespace ioc::sim
