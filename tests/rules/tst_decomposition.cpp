// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/decomposition.h"
#include "tests/support.h"

#include <random>

using namespace ioc;
using namespace ioc::test;

namespace {

/// "a stayed 10 -2.5": group, status, rate effect, mix effect.
QStringList describe(const Decomposition &decomposition)
{
    QStringList list;
    for (const Effect &effect : decomposition.effects)
        list.push_back(QStringLiteral("%1 %2 %3 %4")
                           .arg(effect.group, toString(effect.status), QString::number(effect.rate, 'g', 10),
                                QString::number(effect.mix, 'g', 10)));
    return list;
}

GroupAmounts group(const char *name, std::optional<Amounts> before, std::optional<Amounts> after)
{
    return {QString::fromLatin1(name), before, after};
}

Amounts sumOf(const std::vector<GroupAmounts> &groups, std::optional<Amounts> GroupAmounts::*period)
{
    Amounts sum;
    for (const GroupAmounts &one : groups) {
        const Amounts part = (one.*period).value_or(Amounts());
        sum.numerator += part.numerator;
        sum.denominator += part.denominator;
    }
    return sum;
}

Result<Decomposition> decomposed(const std::vector<GroupAmounts> &groups, bool ratio = true, double scale = 1)
{
    return decompose(groups, sumOf(groups, &GroupAmounts::before), sumOf(groups, &GroupAmounts::after), ratio, scale);
}

} // namespace

class DecompositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void makesAFigureOfAmounts();
    void splitsAChangeIntoRateAndMix();
    void tellsWhoBroughtItWhenOnlySharesMoved();
    void tellsWhatEnteringAndLeavingGroupsBrought();
    void explainsARatioOfAGroupWithoutDenominator();
    void aPlainSumIsTheChangesOfItsGroups();
    void whatIsInNoGroupIsTheRest();
    void refusesARatioWithoutDenominator();
    void effectsAddUpToTheChange();
    void swappingThePeriodsTurnsTheSigns();
};

void DecompositionTest::splitsAChangeIntoRateAndMix()
{
    // Before: a 80/100, b 30/100: 110/200 = 55 %. After: a 135/150, b 20/50: 155/200 = 77.5 %. Change 22.5.
    const auto result = decomposed(
        {group("a", Amounts{80, 100}, Amounts{135, 150}), group("b", Amounts{30, 100}, Amounts{20, 50})}, true, 100);
    IOC_VERIFY(result);
    QCOMPARE(result->before, 55.0);
    QCOMPARE(result->after, 77.5);
    QCOMPARE(result->change, 22.5);
    // a: rate (90 − 80) × (0.5 + 0.75) / 2 = 6.25; mix (0.75 − 0.5) × (85 − 66.25) = 4.6875.
    // b: rate (40 − 30) × (0.5 + 0.25) / 2 = 3.75; mix (0.25 − 0.5) × (35 − 66.25) = 7.8125.
    QCOMPARE(describe(*result),
             QStringList({QStringLiteral("b stayed 3.75 7.8125"), QStringLiteral("a stayed 6.25 4.6875")}));
    QCOMPARE(result->rate, 10.0);
    QCOMPARE(result->mix, 12.5);
}

void DecompositionTest::tellsWhoBroughtItWhenOnlySharesMoved()
{
    // Both keep their rates, 90 % and 50 %; a grows from half to three quarters: 70 % to 80 %.
    const auto result = decomposed(
        {group("a", Amounts{90, 100}, Amounts{270, 300}), group("b", Amounts{50, 100}, Amounts{50, 100})}, true, 100);
    IOC_VERIFY(result);
    // Mix: 0.25 × (90 − 75) = 3.75 and −0.25 × (50 − 75) = 6.25.
    QCOMPARE(describe(*result), QStringList({QStringLiteral("b stayed 0 6.25"), QStringLiteral("a stayed 0 3.75")}));
    QCOMPARE(result->change, 10.0);
}

void DecompositionTest::tellsWhatEnteringAndLeavingGroupsBrought()
{
    // Before: a 10/20, b 18/20: 70 %. After: a 10/20, c 2/20: 30 %. Middle 50 %.
    const auto result =
        decomposed({group("a", Amounts{10, 20}, Amounts{10, 20}), group("b", Amounts{18, 20}, std::nullopt),
                    group("c", std::nullopt, Amounts{2, 20}), group("nobody", std::nullopt, std::nullopt)},
                   true, 100);
    IOC_VERIFY(result);
    // b took 0.5 × (90 − 50) = 20 away, c brought 0.5 × (10 − 50) = −20.
    QCOMPARE(describe(*result), QStringList({QStringLiteral("b left 0 -20"), QStringLiteral("c entered 0 -20"),
                                             QStringLiteral("a stayed 0 0")}));
    QCOMPARE(result->change, -40.0);
}

void DecompositionTest::explainsARatioOfAGroupWithoutDenominator()
{
    // b has cases handled but none received: 10/20 = 50 % to (10 + 5)/20 = 75 %.
    const auto result =
        decomposed({group("a", Amounts{10, 20}, Amounts{10, 20}), group("b", Amounts{0, 0}, Amounts{5, 0})}, true, 100);
    IOC_VERIFY(result);
    QCOMPARE(describe(*result), QStringList({QStringLiteral("b stayed 0 25"), QStringLiteral("a stayed 0 0")}));
}

void DecompositionTest::aPlainSumIsTheChangesOfItsGroups()
{
    const auto result = decomposed({group("a", Amounts{10, 0}, Amounts{13, 0}), group("b", Amounts{5, 0}, std::nullopt),
                                    group("c", std::nullopt, Amounts{4, 0})},
                                   false, 2);
    IOC_VERIFY(result);
    QCOMPARE(describe(*result), QStringList({QStringLiteral("b left -10 0"), QStringLiteral("c entered 8 0"),
                                             QStringLiteral("a stayed 6 0")}));
    QCOMPARE(result->change, 4.0);
}

void DecompositionTest::whatIsInNoGroupIsTheRest()
{
    const auto result = decompose({group("a", Amounts{8, 10}, Amounts{9, 10})}, {10, 20}, {9, 20}, true, 100);
    IOC_VERIFY(result);
    // 50 % to 45 %. a: (90 − 80) × 0.5 = 5. The rest, 2/10 to 0/10: (0 − 20) × 0.5 = −10, though it is greater, last.
    QCOMPARE(describe(*result), QStringList({QStringLiteral("a stayed 5 0"), QStringLiteral(" rest -10 0")}));
    QCOMPARE(result->change, -5.0);
}

void DecompositionTest::refusesARatioWithoutDenominator()
{
    IOC_FAILS(decomposed({group("a", Amounts{0, 0}, Amounts{9, 10})}), ErrorCode::Formula);
    IOC_FAILS(decomposed({group("a", Amounts{9, 10}, std::nullopt)}), ErrorCode::Formula);
    IOC_FAILS(decomposed({}), ErrorCode::Formula);
}

void DecompositionTest::effectsAddUpToTheChange()
{
    std::mt19937 random(1920);
    for (int round = 0; round < 2000; ++round) {
        std::vector<GroupAmounts> groups;
        const int count = 2 + int(random() % 100);
        for (int i = 0; i < count; ++i) {
            const auto amounts = [&]() -> std::optional<Amounts> {
                if (random() % 6 == 0)
                    return std::nullopt;
                const double denominator = random() % 10 == 0 ? 0 : double(random() % 100000) / 7;
                return Amounts{double(random() % 100000) / 11, denominator};
            };
            groups.push_back({QString::number(i), amounts(), amounts()});
        }
        groups.push_back({QStringLiteral("always"), Amounts{1, 3}, Amounts{2, 7}});
        Amounts before = sumOf(groups, &GroupAmounts::before);
        Amounts after = sumOf(groups, &GroupAmounts::after);
        if (round % 3 == 0) // and something that is in no group
            before = {before.numerator + 17, before.denominator + 29};
        const bool ratio = round % 5 != 0;
        const auto result = decompose(groups, before, after, ratio, 100);
        IOC_VERIFY(result);
        double sum = 0;
        for (const Effect &effect : result->effects)
            sum += effect.rate + effect.mix;
        const double size = std::abs(result->before) + std::abs(result->after);
        QVERIFY(std::abs(sum - result->change) <= 1e-12 * size);
        QVERIFY(std::abs(result->rate + result->mix - result->change) <= 1e-12 * size);
    }
}

void DecompositionTest::swappingThePeriodsTurnsTheSigns()
{
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        std::vector<GroupAmounts> forth, back;
        for (int i = 0; i < 5; ++i) {
            const Amounts a{double(random() % 100), double(1 + random() % 100)};
            const Amounts b{double(random() % 100), double(1 + random() % 100)};
            forth.push_back({QString::number(i), a, b});
            back.push_back({QString::number(i), b, a});
        }
        const auto one = decomposed(forth), other = decomposed(back);
        IOC_VERIFY(one);
        IOC_VERIFY(other);
        QVERIFY(std::abs(one->rate + other->rate) < 1e-12);
        QVERIFY(std::abs(one->mix + other->mix) < 1e-12);
    }
}

void DecompositionTest::makesAFigureOfAmounts()
{
    QCOMPARE(figureOf({3, 4}, true, 100), std::optional(75.0));
    QCOMPARE(figureOf({3, 0}, true, 100), std::nullopt);
    QCOMPARE(figureOf({3, 0}, false, 2), std::optional(6.0));
}

QTEST_GUILESS_MAIN(DecompositionTest)
#include "tst_decomposition.moc"
