// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/condition.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using Operator = ioc::Condition::Operator;

namespace {

TypedValue text(std::string_view content)
{
    TypedValue value;
    value.kind = TypedValue::Kind::Text;
    value.text = content;
    return value;
}

TypedValue number(double content)
{
    TypedValue value;
    value.kind = TypedValue::Kind::Number;
    value.number = content;
    return value;
}

TypedValue time(const char *iso)
{
    TypedValue value;
    value.kind = TypedValue::Kind::Time;
    value.time = at(iso);
    return value;
}

TypedValue yes()
{
    TypedValue value;
    value.kind = TypedValue::Kind::Boolean;
    value.boolean = true;
    return value;
}

enum Field { State, Late, Due, Done, Reopened, Open, Fee };

// A dossier that was settled late, never reopened, and whose fee is not known.
std::vector<TypedValue> dossier()
{
    return {text("done"), number(3),   time("2026-11-20T10:00:00Z"), time("2026-11-20T10:00:01Z"), TypedValue(),
            yes(),        TypedValue()};
}

bool holds(int field, Operator op, const QVariant &constant, int other = -1, bool negated = false)
{
    Condition condition;
    condition.op = op;
    condition.value = constant;
    condition.negated = negated;
    return CompiledCondition(condition, field, other).holds(dossier());
}

} // namespace

class ConditionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void comparesTexts();
    void comparesNumbers();
    void comparesTimesOfTwoFields();
    void comparesYesAndNo();
    void isFalseForAnAbsentFieldUnlessNegated_data();
    void isFalseForAnAbsentFieldUnlessNegated();
    void isFalseForUnlikeKinds();
    void tellsPresentFromAbsent();
    void comparesAUnitByItsCode();
    void allMustHold();
};

void ConditionTest::comparesTexts()
{
    QVERIFY(holds(State, Operator::Equal, QStringLiteral("done")));
    QVERIFY(!holds(State, Operator::Equal, QStringLiteral("Done")));
    QVERIFY(holds(State, Operator::NotEqual, QStringLiteral("open")));
    QVERIFY(!holds(State, Operator::NotEqual, QStringLiteral("done")));
    QVERIFY(!holds(State, Operator::Equal, QStringLiteral("done"), -1, true));
    QVERIFY(holds(State, Operator::Equal, QStringLiteral("open"), -1, true));
}

void ConditionTest::comparesNumbers()
{
    QVERIFY(holds(Late, Operator::Greater, 2));
    QVERIFY(!holds(Late, Operator::Greater, 3));
    QVERIFY(holds(Late, Operator::GreaterOrEqual, 3));
    QVERIFY(holds(Late, Operator::Less, 3.5));
    QVERIFY(!holds(Late, Operator::Less, 3));
    QVERIFY(holds(Late, Operator::LessOrEqual, 3));
    QVERIFY(holds(Late, Operator::Equal, 3.0));
    QVERIFY(!holds(Late, Operator::NotEqual, 3.0));
}

void ConditionTest::comparesTimesOfTwoFields()
{
    QVERIFY(holds(Done, Operator::Greater, {}, Due));
    QVERIFY(!holds(Due, Operator::Greater, {}, Done));
    QVERIFY(!holds(Due, Operator::Greater, {}, Due));
    QVERIFY(holds(Due, Operator::GreaterOrEqual, {}, Due));
    QVERIFY(!holds(Done, Operator::Greater, {}, Due, true));
}

void ConditionTest::comparesYesAndNo()
{
    QVERIFY(holds(Open, Operator::Equal, true));
    QVERIFY(!holds(Open, Operator::Equal, false));
}

void ConditionTest::isFalseForAnAbsentFieldUnlessNegated_data()
{
    QTest::addColumn<int>("op");

    for (const auto op : {Operator::Equal, Operator::NotEqual, Operator::Less, Operator::LessOrEqual, Operator::Greater,
                          Operator::GreaterOrEqual})
        QTest::addRow("operator %d", int(op)) << int(op);
}

void ConditionTest::isFalseForAnAbsentFieldUnlessNegated()
{
    QFETCH(int, op);
    QVERIFY(!holds(Fee, Operator(op), 0));
    QVERIFY(!holds(Fee, Operator(op), QString()));
    QVERIFY(!holds(Done, Operator(op), {}, Reopened));
    QVERIFY(!holds(Reopened, Operator(op), {}, Done));
    QVERIFY(!holds(Reopened, Operator(op), {}, Fee));
    QVERIFY(holds(Fee, Operator(op), 0, -1, true));
}

void ConditionTest::isFalseForUnlikeKinds()
{
    QVERIFY(!holds(State, Operator::NotEqual, {}, Late));
    QVERIFY(!holds(Due, Operator::Less, {}, Late));
    QVERIFY(!holds(Late, Operator::NotEqual, QStringLiteral("3,0")));
    QVERIFY(!holds(Late, Operator::Equal, QStringLiteral("3")));
    QVERIFY(!holds(State, Operator::NotEqual, 3));
    QVERIFY(!holds(Due, Operator::Greater, QStringLiteral("2026-11-01")));
    QVERIFY(!holds(Due, Operator::Greater, 0));
    QVERIFY(!holds(Open, Operator::NotEqual, QStringLiteral("no")));
    QVERIFY(!holds(Open, Operator::Equal, 1));
    QVERIFY(!holds(State, Operator::NotEqual, {}));
}

void ConditionTest::tellsPresentFromAbsent()
{
    QVERIFY(holds(State, Operator::Present, {}));
    QVERIFY(!holds(State, Operator::Absent, {}));
    QVERIFY(holds(Fee, Operator::Absent, {}));
    QVERIFY(!holds(Fee, Operator::Present, {}));
    QVERIFY(holds(Fee, Operator::Present, {}, -1, true));
}

void ConditionTest::comparesAUnitByItsCode()
{
    TypedValue unit = text("24133");
    unit.kind = TypedValue::Kind::Unit;
    Condition condition;
    condition.value = QStringLiteral("24133");
    QVERIFY(CompiledCondition(condition, 0, -1).holds(std::vector{unit}));
    condition.value = QStringLiteral("24134");
    QVERIFY(!CompiledCondition(condition, 0, -1).holds(std::vector{unit}));
    QVERIFY(CompiledCondition(Condition{}, 0, 1).holds(std::vector{unit, text("24133")}));
}

void ConditionTest::allMustHold()
{
    Condition done;
    done.value = QStringLiteral("done");
    Condition late;
    late.op = Operator::Greater;
    late.value = 5;
    const CompiledCondition isDone(done, State, -1);
    const CompiledCondition isVeryLate(late, Late, -1);
    QVERIFY(allHold({}, dossier()));
    QVERIFY(allHold(std::vector{isDone}, dossier()));
    QVERIFY(!allHold(std::vector{isDone, isVeryLate}, dossier()));
    QVERIFY(!allHold(std::vector{isVeryLate, isDone}, dossier()));
}

QTEST_GUILESS_MAIN(ConditionTest)
#include "tst_condition.moc"
