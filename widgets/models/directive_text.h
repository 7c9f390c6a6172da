// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directives/directive.h"
#include "widgets/models/present_context.h"

#include <QCoreApplication>

namespace ioc {

/// The words that go with directives. Borrows the context for as long as it lives; any thread.
class DirectiveText
{
    Q_DECLARE_TR_FUNCTIONS(DirectiveText)

public:
    explicit DirectiveText(const PresentContext &context)
        : m_context(context)
    {
    }

    QDate today() const { return m_context.format.zone().date(m_context.now); }

    /// "Sở Y tế", "P. Hòa An"; the id of what the pack does not know.
    QString charge(const Charge &charge) const;

    /// Of an open one what is left of its time, "3 days left" or "overdue by 2 days"; of others when they were
    /// reported or ended.
    QString due(const Directive &directive) const;

    /// "98,5 → 97 %: better"; what is not known is "—". Empty where the directive is about no indicator.
    QString change(const Directive &directive, std::optional<double> now) const;

    /// "Phản ánh 1022 quá hạn, P. Hòa An"; of the province the indicator alone.
    QString indicator(const DirectiveOrder &order) const;

    /// "closed by data at or above 95 % for 3 days on end"; empty without such a rule.
    QString settledBy(const DirectiveOrder &order) const;

    /// "40 %"
    QString percent(int percent) const;

    static QString state(DirectiveState state);
    static QString event(DirectiveEvent event);
    static QString act(DirectiveEvent event); ///< "Close …", as on a button

private:
    QString amount(const Indicator &indicator, const std::optional<double> &value, bool withUnit) const;

    const PresentContext &m_context;
};

} // namespace ioc
