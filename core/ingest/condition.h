// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/ingest/typed_value.h"

#include <span>
#include <string>

namespace ioc {

/// A condition with its fields looked up. A comparison with an absent field, or of unlike kinds, is false before
/// negation.
class CompiledCondition
{
public:
    /// `field` and `other` are positions in the row; `other` is -1 when a constant is meant.
    CompiledCondition(const Condition &condition, int field, int other);

    bool holds(std::span<const TypedValue> row) const;

private:
    Condition::Operator m_op;
    int m_field;
    int m_other;
    bool m_negated;
    TypedValue::Kind m_kind; ///< of the constant; never a time or a unit
    std::string m_text;      ///< the constant as text in NFC …
    double m_number = 0;     ///< … as a number
    bool m_boolean = false;  ///< … as yes or no
};

bool allHold(std::span<const CompiledCondition> conditions, std::span<const TypedValue> row);

} // namespace ioc
