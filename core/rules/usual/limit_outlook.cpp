// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/limit_outlook.h"

#include "core/rules/usual/forecast.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ioc {
namespace {

using Accrual = TargetQuestion::Accrual;

/// What is expected at the end of a day.
struct DayAhead
{
    QDate day;
    ForecastStep figure;
};

/// The figure at the beginning of a month and at its end.
struct MonthPath
{
    ForecastStep begin;
    ForecastStep end;
};

ForecastStep certain(double value)
{
    return {value, {0, 1}};
}

/// What the months of the period that runs have made so far.
std::optional<double> toldSoFar(const LimitQuestion &question)
{
    if (size_t(question.told) > question.series.size())
        return std::nullopt;
    double sum = 0;
    for (size_t i = question.series.size() - size_t(question.told); i < question.series.size(); ++i) {
        if (!question.series[i])
            return std::nullopt;
        sum += *question.series[i];
    }
    return sum;
}

std::optional<std::vector<MonthPath>> sums(const LimitQuestion &question, const Forecast &ahead)
{
    const auto told = toldSoFar(question);
    if (!told)
        return std::nullopt;
    std::vector<MonthPath> paths;
    ForecastStep begin = certain(*told);
    size_t first = 0; // of the period
    for (size_t i = 0; i < ahead.steps.size(); ++i) {
        if (question.ahead[i].begins) {
            begin = certain(0);
            first = i;
        }
        const auto error = errorOfSum(ahead.backTest.errors, first, i);
        if (!error)
            return std::nullopt;
        paths.push_back({begin, {begin.value + ahead.steps[i].value, *error}});
        begin = paths.back().end;
    }
    return paths;
}

std::vector<MonthPath> levels(const LimitQuestion &question, const Forecast &ahead)
{
    std::vector<MonthPath> paths;
    for (size_t i = 0; i < ahead.steps.size(); ++i) {
        const ForecastStep &end = ahead.steps[i];
        const bool goesOn = !question.ahead[i].begins;
        if (goesOn && i > 0)
            paths.push_back({ahead.steps[i - 1], end});
        else if (goesOn && question.series.back())
            paths.push_back({certain(*question.series.back()), end});
        else
            paths.push_back({end, end});
    }
    return paths;
}

std::vector<DayAhead> daysOf(const LimitQuestion &question, const std::vector<MonthPath> &paths)
{
    std::vector<DayAhead> days;
    for (size_t i = 0; i < paths.size(); ++i) {
        const auto &[begin, end] = paths[i];
        const Span &month = question.ahead[i].days;
        const QDate to = std::min(month.to, question.lastDay.addDays(1));
        for (QDate day = std::max(month.from, question.today); day < to; day = day.addDays(1)) {
            const double part = double(month.from.daysTo(day) + 1) / month.days();
            const ForecastError error{std::lerp(begin.error.deviation, end.error.deviation, part), end.error.errors};
            days.push_back({day, {std::lerp(begin.value, end.value, part), error}});
        }
    }
    return days;
}

/// Turns the figures so that past the limit is above it, and back.
class Sided
{
public:
    explicit Sided(const LimitQuestion &question)
        : m_sign(question.side == AlarmSide::Above ? 1 : -1)
        , m_limit(m_sign * question.limit)
    {
    }

    double turned(double value) const { return m_sign * value; }
    bool isPast(double turnedValue) const { return turnedValue > m_limit; }
    double likelihood(const ForecastStep &figure) const
    {
        return figure.error.probabilityBelow(-m_limit, -turned(figure.value));
    }

private:
    double m_sign;
    double m_limit;
};

void look(LimitOutlook &outlook, const DayAhead &ahead, const Sided &sided, double confidence)
{
    const double value = sided.turned(ahead.figure.value);
    const ForecastError &error = ahead.figure.error;
    const double half = error.halfInterval(kOutlookConfidence);
    outlook.reached = std::max(outlook.reached, value - error.margin(confidence));
    outlook.likelihood = std::max(outlook.likelihood, sided.likelihood(ahead.figure));
    const auto first = [&](std::optional<QDate> &day, double reached) {
        if (!day && sided.isPast(reached))
            day = ahead.day;
    };
    first(outlook.day, value);
    first(outlook.earliest, value + half);
    first(outlook.latest, value - half);
}

} // namespace

std::optional<LimitOutlook> limitOutlook(const LimitQuestion &question)
{
    Q_ASSERT(!question.ahead.empty());
    const auto ahead = forecast(question.series, question.season, int(question.ahead.size()));
    if (!ahead)
        return std::nullopt;
    const bool adds = question.accrual == Accrual::Sum;
    const auto paths = adds ? sums(question, *ahead) : std::optional(levels(question, *ahead));
    const std::vector<DayAhead> days = paths ? daysOf(question, *paths) : std::vector<DayAhead>();
    if (days.empty())
        return std::nullopt;
    const Sided sided(question);
    const DayAhead &last = days.back();
    LimitOutlook outlook;
    outlook.isOfLastDay = adds && question.side == AlarmSide::Below;
    outlook.expected = last.figure.value;
    outlook.halfInterval = last.figure.error.halfInterval(kOutlookConfidence);
    outlook.tests = int(ahead->backTest.errors.size());
    outlook.meanError = ahead->backTest.meanError;
    outlook.naiveError = ahead->backTest.naiveError;
    outlook.reached = -std::numeric_limits<double>::infinity();
    if (outlook.isOfLastDay) {
        look(outlook, last, sided, question.confidence);
    } else {
        outlook.reached = sided.turned(question.present);
        outlook.isPast = sided.isPast(outlook.reached);
        outlook.likelihood = outlook.isPast ? 1 : 0;
        for (const DayAhead &one : days)
            look(outlook, one, sided, question.confidence);
    }
    outlook.reached = sided.turned(outlook.reached);
    return outlook;
}

} // namespace ioc
