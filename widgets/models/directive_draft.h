// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directives/directive.h"
#include "core/domain/snapshot.h"
#include "widgets/models/present_context.h"

#include <map>

namespace ioc {

/// What somebody has filled in for a new directive, good or not.
struct DirectiveDraft
{
    QString number;
    QString content;
    QString issuer;
    Charge charge;
    std::vector<Charge> supporters;
    QDate due;
    std::optional<AlarmKey> alarm;
    IndicatorId indicator;
    UnitId unit;
    std::optional<SettledBy> settledBy;

    friend bool operator==(const DirectiveDraft &, const DirectiveDraft &) = default;
};

enum class DraftField { Number, Content, Issuer, Charge, Supporter, Supporters, Due, Indicator, Unit, SettledBy };

/// How many days a new directive is given unless somebody says otherwise.
constexpr int kUsualDays = 7;

/// An empty one, due in kUsualDays.
DirectiveDraft emptyDraft(const PresentContext &context);

/// About an alarm: what is wrong and where, its owner in charge, and its indicator.
DirectiveDraft draftAbout(const Alarm &alarm, const PresentContext &context);

/// What is wrong, one sentence for each field; empty when it can be issued. What was typed and is none of the choices
/// is not in a draft: of that the form tells. The ledger's owner judges again.
std::map<DraftField, QString> faultsOf(const DirectiveDraft &draft, const PresentContext &context);

/// Of a draft without faults.
DirectiveEntry entryOf(const DirectiveDraft &draft);

/// Everybody who can be in charge or support: the departments, then the units of this day.
std::vector<Charge> possibleCharges(const PresentContext &context);

/// "agency:ID" or "unit:ID"; empty for nobody. And back.
QString keyOf(const Charge &charge);
Charge chargeOfKey(const QString &key);

} // namespace ioc
