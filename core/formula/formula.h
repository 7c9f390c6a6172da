// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <span>

namespace ioc {

/// An arithmetic expression over named quantities, read by muParser (+ - * / ^, comparison, ?:, min, max, abs, sqrt,
/// …). Names may hold dots, so measure ids stand as they are. Not thread-safe: each thread parses its own.
class Formula
{
public:
    /// Formula error with the parser's own words when the text is no expression.
    static Result<Formula> parse(const QString &text);

    Formula(Formula &&) noexcept;
    Formula &operator=(Formula &&) noexcept;
    ~Formula();

    /// The names used, sorted.
    const QStringList &names() const { return m_names; }

    /// `values` in the order of names(). Nothing when the result is not finite: 1/0 is no number.
    std::optional<double> evaluate(std::span<const double> values);

private:
    struct Parser;
    Formula();

    std::unique_ptr<Parser> m_parser;
    QStringList m_names;
};

} // namespace ioc
