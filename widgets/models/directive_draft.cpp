// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/directive_draft.h"

#include "core/domain/alarms/alarm_of_pack.h"
#include "core/domain/directives/directive_states.h"
#include "widgets/models/directive_text.h"
#include "widgets/models/unit_text.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr int kMostDays = 366;

class DraftText
{
    Q_DECLARE_TR_FUNCTIONS(DirectiveDraft)

public:
    static QString about(const QString &what, const QString &where)
    {
        return where.isEmpty() ? tr("Settle: %1").arg(what) : tr("Settle: %1 (%2)").arg(what, where);
    }
    static QString noContent() { return tr("Say what is to be done."); }
    static QString tooLong(qsizetype over) { return tr("%n letter(s) too many.", nullptr, int(over)); }
    static QString noIssuer() { return tr("Name the leader who gives it."); }
    static QString noCharge() { return tr("Choose who is in charge from the list."); }
    static QString chargeSupports() { return tr("Who is in charge does not support too."); }
    static QString noDue() { return tr("Choose the last day."); }
    static QString past() { return tr("The last day lies in the past."); }
    static QString tooFar() { return tr("The last day lies more than ten years ahead."); }
    static QString noIndicator() { return tr("Data can close it only when it is about an indicator."); }
    static QString badDays() { return tr("1 to 366 days on end."); }
};

QString placeOf(const UnitId &id, const PresentContext &context)
{
    const AdministrativeUnit *unit = context.pack->units.find(id);
    return unit && unit->type != UnitType::Province ? UnitText::brief(*unit, context.format.language()) : QString();
}

} // namespace

DirectiveDraft emptyDraft(const PresentContext &context)
{
    DirectiveDraft draft;
    draft.due = DirectiveText(context).today().addDays(kUsualDays);
    return draft;
}

DirectiveDraft draftAbout(const Alarm &alarm, const PresentContext &context)
{
    DirectiveDraft draft = emptyDraft(context);
    draft.content = DraftText::about(alarm.name.in(context.format.language()), placeOf(alarm.key.unit, context));
    draft.charge.agency = alarm.owner;
    if (hasAlarm(*context.pack, alarm.key.rule))
        draft.alarm = alarm.key;
    if (context.pack->indicator(alarm.indicator)) {
        draft.indicator = alarm.indicator;
        draft.unit = alarm.key.unit;
    }
    return draft;
}

std::map<DraftField, QString> faultsOf(const DirectiveDraft &draft, const PresentContext &context)
{
    std::map<DraftField, QString> faults;
    const QDate today = DirectiveText(context).today();
    if (draft.content.trimmed().isEmpty())
        faults[DraftField::Content] = DraftText::noContent();
    else if (draft.content.size() > kLongestDirectiveText)
        faults[DraftField::Content] = DraftText::tooLong(draft.content.size() - kLongestDirectiveText);
    if (const auto over = draft.number.trimmed().size() - kLongestDirectiveName; over > 0)
        faults[DraftField::Number] = DraftText::tooLong(over);
    if (draft.issuer.trimmed().isEmpty())
        faults[DraftField::Issuer] = DraftText::noIssuer();
    else if (const auto over = draft.issuer.trimmed().size() - kLongestDirectiveName; over > 0)
        faults[DraftField::Issuer] = DraftText::tooLong(over);
    if (draft.charge.isNobody())
        faults[DraftField::Charge] = DraftText::noCharge();
    else if (std::find(draft.supporters.begin(), draft.supporters.end(), draft.charge) != draft.supporters.end())
        faults[DraftField::Supporters] = DraftText::chargeSupports();
    if (!draft.due.isValid())
        faults[DraftField::Due] = DraftText::noDue();
    else if (draft.due < today)
        faults[DraftField::Due] = DraftText::past();
    else if (draft.due > today.addYears(kMostDirectiveYears))
        faults[DraftField::Due] = DraftText::tooFar();
    if (draft.settledBy && draft.indicator.isEmpty())
        faults[DraftField::SettledBy] = DraftText::noIndicator();
    else if (draft.settledBy && (draft.settledBy->days < 1 || draft.settledBy->days > kMostDays))
        faults[DraftField::SettledBy] = DraftText::badDays();
    return faults;
}

DirectiveEntry entryOf(const DirectiveDraft &draft)
{
    DirectiveOrder order;
    order.number = draft.number.trimmed();
    order.content = draft.content.trimmed();
    order.issuer = draft.issuer.trimmed();
    order.charge = draft.charge;
    order.supporters = draft.supporters;
    order.due = draft.due;
    order.alarm = draft.alarm;
    order.indicator = draft.indicator;
    order.unit = draft.unit;
    order.settledBy = draft.settledBy;
    DirectiveEntry entry;
    entry.event = DirectiveEvent::Issued;
    entry.order = order;
    return entry;
}

QString keyOf(const Charge &charge)
{
    if (!charge.agency.isEmpty())
        return QStringLiteral("agency:") + charge.agency.toString();
    return charge.unit.isEmpty() ? QString() : QString(QStringLiteral("unit:") + charge.unit.toString());
}

Charge chargeOfKey(const QString &key)
{
    const QString id = key.section(QLatin1Char(':'), 1);
    return key.startsWith(u"agency:") ? Charge{AgencyId(id), {}} : Charge{{}, UnitId(id)};
}

std::vector<Charge> possibleCharges(const PresentContext &context)
{
    std::vector<Charge> charges;
    for (const Agency &agency : context.pack->agencies)
        charges.push_back({agency.id, {}});
    const QDate today = DirectiveText(context).today();
    if (const AdministrativeUnit *province = context.pack->units.provinceOn(today))
        charges.push_back({{}, province->id});
    for (const AdministrativeUnit *commune : context.pack->units.communesOn(today))
        charges.push_back({{}, commune->id});
    return charges;
}

} // namespace ioc
