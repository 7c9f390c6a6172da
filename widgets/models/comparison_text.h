// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/domain/reading.h"

#include <QCoreApplication>

namespace ioc {

/// The sentences of one comparison. Borrows the format; any thread.
class ComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonText)

public:
    explicit ComparisonText(const Format &format)
        : m_format(format)
    {
    }

    /// "↗ +0,8 điểm so cùng kỳ", with how Tết is allowed for and whether it has moved; or what there is none of.
    QString brief(const Indicator &indicator, const Comparison &comparison) const;

    /// "Tết lệch tháng: mùng 1 là 17/02/2026, kỳ so sánh 29/01/2025; …"; empty without a note.
    QString tetSentence(const Comparison &comparison) const;

private:
    QString difference(const Indicator &indicator, const Comparison &comparison) const;

    const Format &m_format;
};

} // namespace ioc
