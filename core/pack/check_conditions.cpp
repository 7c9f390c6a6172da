// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_conditions.h"

#include "core/pack/pack_problem.h"

#include <QMetaType>

namespace ioc {
namespace {

enum class Kind { Text, Number, Time, Boolean };

/// As conditions compare them: a unit by its code.
Kind kindOf(FieldType type)
{
    switch (type) {
    case FieldType::Number:
    case FieldType::Integer:
        return Kind::Number;
    case FieldType::Boolean:
        return Kind::Boolean;
    case FieldType::Text:
    case FieldType::Unit:
        return Kind::Text;
    default:
        return Kind::Time;
    }
}

Kind kindOf(const QVariant &literal)
{
    switch (literal.typeId()) {
    case QMetaType::Bool:
        return Kind::Boolean;
    case QMetaType::QString:
        return Kind::Text;
    default:
        return Kind::Number;
    }
}

class ConditionCheck
{
public:
    explicit ConditionCheck(const FeedDefinition &feed)
    {
        for (const FieldMapping &field : feed.fields)
            m_kinds.insert(field.name, kindOf(field.type));
    }

    QString faultOf(const Condition &condition) const
    {
        using enum Condition::Operator;
        const auto own = m_kinds.constFind(condition.field);
        if (own == m_kinds.constEnd() || condition.op == Present || condition.op == Absent)
            return {};
        const bool hasOther = !condition.otherField.isEmpty();
        if (hasOther == condition.value.isValid())
            return PackTexts::tr("The condition on “%1” compares it with a value or with another field (other).")
                .arg(condition.field);
        if (hasOther) {
            const auto other = m_kinds.constFind(condition.otherField);
            return other == m_kinds.constEnd() || *own == *other
                       ? QString()
                       : PackTexts::tr("The condition on “%1” compares it with “%2”, which is of another kind.")
                             .arg(condition.field, condition.otherField);
        }
        return *own == kindOf(condition.value) ? QString() : faultOfLiteral(condition.field, *own);
    }

private:
    static QString faultOfLiteral(const QString &field, Kind kind)
    {
        switch (kind) {
        case Kind::Text:
            return PackTexts::tr("The condition on “%1”, a text, needs a text for its value, in quotes.").arg(field);
        case Kind::Number:
            return PackTexts::tr("The condition on “%1”, a number, needs a number for its value, without quotes.")
                .arg(field);
        case Kind::Boolean:
            return PackTexts::tr("The condition on “%1” needs true or false for its value, without quotes.").arg(field);
        case Kind::Time:
            return PackTexts::tr("The condition on “%1”, a time, has a value: times are compared with another field "
                                 "(other) only.")
                .arg(field);
        }
        Q_UNREACHABLE();
    }

    QHash<QString, Kind> m_kinds;
};

} // namespace

QStringList faultsOfConditions(const FeedDefinition &feed)
{
    const ConditionCheck check(feed);
    QStringList faults;
    const auto look = [&](const std::vector<Condition> &list) {
        for (const Condition &condition : list) {
            if (const QString fault = check.faultOf(condition); !fault.isEmpty())
                faults.push_back(fault);
        }
    };
    for (const ObservationMapping &observation : feed.observations)
        look(observation.when);
    if (feed.records) {
        for (const CountMapping &count : feed.records->counts)
            look(count.when);
    }
    return faults;
}

} // namespace ioc
