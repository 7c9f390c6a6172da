// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "core/rules/alarms/alarm_book.h"

#include <QCommandLineParser>

namespace ioc {
namespace {

constexpr size_t kRules = 10'000;
constexpr size_t kUnits = 100;
constexpr size_t kCombined = 500; ///< of the rules; the rest compare
constexpr int kTicks = 101;
constexpr Milliseconds kTick = std::chrono::minutes(1);

const Instant kStart = fromMillis(1'795'000'000'000);

RuleId ruleId(size_t rule)
{
    return RuleId(QStringLiteral("bench.r%1").arg(rule));
}

std::vector<AlarmRule> benchRules()
{
    std::vector<AlarmRule> rules(kRules);
    for (size_t i = 0; i < kRules; ++i) {
        rules[i].id = ruleId(i);
        rules[i].scope = AlarmRule::Scope::Communes;
        rules[i].hold = 2 * kTick;
        rules[i].clearHold = kTick;
        if (i < kCombined)
            rules[i].condition =
                CombinedCondition{CombinedCondition::Of::All, {ruleId(kCombined + i), ruleId(2 * kCombined + i)}};
        else
            rules[i].condition = ThresholdCondition{AlarmSide::Above, 990, 950};
        if (i > 3 * kCombined)
            rules[i].suppressedBy = {ruleId(i - 1)};
    }
    return rules;
}

std::vector<UnitId> benchUnits()
{
    std::vector<UnitId> units;
    for (size_t i = 0; i < kUnits; ++i)
        units.emplace_back(QStringLiteral("%1@2025-07-01").arg(98001 + i));
    return units;
}

/// Moves slowly from tick to tick, by rule and unit at another pace; past the limit one time in a hundred.
double valueAt(size_t rule, size_t unit, int tick)
{
    return double((rule * 7919 + unit * 104'729 + size_t(tick / 5) * (1 + rule % 13)) % 1000);
}

size_t observeAll(AlarmBook &book, int tick, std::vector<SignalInput> &inputs)
{
    const Instant now = kStart + tick * kTick;
    for (size_t rule = kCombined; rule < kRules; ++rule) {
        for (size_t unit = 0; unit < kUnits; ++unit) {
            const double value = valueAt(rule, unit, tick);
            inputs[unit] = {value, now, true, value, {}};
        }
        book.observe(rule, inputs, now);
    }
    return book.settle(now).entries.size();
}

} // namespace

int benchAlarms(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.process(arguments);
    AlarmBook book(benchRules(), benchUnits(), UnitId(QStringLiteral("98@2025-07-01")));
    std::vector<SignalInput> inputs(kUnits);
    int tick = 0;
    size_t entries = 0;
    const auto times = timeRuns(kTicks, [&] { entries += observeAll(book, tick++, inputs); });
    report("alarms", "rules", kRules, "rules");
    report("alarms", "units", kUnits, "units");
    report("alarms", "entries", double(entries), "entries");
    report("alarms", "not_normal", double(book.standing().size()), "alarms");
    reportTimes("alarms", QStringLiteral("tick"), times);
    return entries > 0 ? 0 : 1;
}

} // namespace ioc
