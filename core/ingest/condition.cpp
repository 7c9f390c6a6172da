// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/condition.h"

#include "core/ingest/composed_text.h"

#include <QMetaType>

#include <compare>
#include <optional>

namespace ioc {
namespace {

std::optional<std::partial_ordering> compare(const TypedValue &a, const TypedValue &b)
{
    if (a.kind != b.kind || a.kind == TypedValue::Kind::Absent)
        return std::nullopt;
    switch (a.kind) {
    case TypedValue::Kind::Number:
        return a.number <=> b.number;
    case TypedValue::Kind::Time:
        return a.time <=> b.time;
    case TypedValue::Kind::Boolean:
        return int(a.boolean) <=> int(b.boolean);
    default:
        return a.text <=> b.text;
    }
}

TypedValue::Kind kindOf(const QVariant &constant)
{
    if (!constant.isValid())
        return TypedValue::Kind::Absent;
    switch (constant.typeId()) {
    case QMetaType::QString:
        return TypedValue::Kind::Text;
    case QMetaType::Bool:
        return TypedValue::Kind::Boolean;
    default:
        return TypedValue::Kind::Number;
    }
}

} // namespace

CompiledCondition::CompiledCondition(const Condition &condition, int field, int other)
    : m_op(condition.op)
    , m_field(field)
    , m_other(other)
    , m_negated(condition.negated)
    , m_kind(kindOf(condition.value))
    , m_text(composed(condition.value.toString()))
    , m_number(condition.value.toDouble())
    , m_boolean(condition.value.toBool())
{
}

bool CompiledCondition::holds(std::span<const TypedValue> row) const
{
    using enum Condition::Operator;
    const TypedValue &value = row[size_t(m_field)];
    if (m_op == Present || m_op == Absent)
        return ((value.kind != TypedValue::Kind::Absent) == (m_op == Present)) != m_negated;
    TypedValue other;
    if (m_other >= 0) {
        other = row[size_t(m_other)];
    } else {
        other.kind = m_kind;
        other.text = m_text;
        other.number = m_number;
        other.boolean = m_boolean;
    }
    TypedValue own = value;
    if (own.kind == TypedValue::Kind::Unit)
        own.kind = TypedValue::Kind::Text;
    if (other.kind == TypedValue::Kind::Unit)
        other.kind = TypedValue::Kind::Text;
    const auto order = compare(own, other);
    bool result = false;
    if (order) {
        switch (m_op) {
        case Equal:
            result = *order == 0;
            break;
        case NotEqual:
            result = *order != 0;
            break;
        case Less:
            result = *order < 0;
            break;
        case LessOrEqual:
            result = *order <= 0;
            break;
        case Greater:
            result = *order > 0;
            break;
        case GreaterOrEqual:
            result = *order >= 0;
            break;
        default:
            break;
        }
    }
    return result != m_negated;
}

bool allHold(std::span<const CompiledCondition> conditions, std::span<const TypedValue> row)
{
    for (const auto &condition : conditions) {
        if (!condition.holds(row))
            return false;
    }
    return true;
}

} // namespace ioc
