// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/bulletin_list_state.h"

#include "core/domain/bulletins/bulletin_feed.h"
#include "core/domain/bulletins/bulletin_words.h"
#include "widgets/models/unit_text.h"

namespace ioc {
namespace {

constexpr size_t kNamedUnits = 3;

class BulletinText
{
    Q_DECLARE_TR_FUNCTIONS(BulletinList)

public:
    static QString title() { return tr("Bulletins in force"); }
    static QString none() { return tr("No bulletin in force"); }
    static QString noFeed() { return tr("The province pack has no source of bulletins"); }
    static QString silent(const QString &names) { return tr("%1 is silent: bulletins may be missing").arg(names); }
    static QString stopped(const QString &since)
    {
        return tr("no update since %1: bulletins may be missing").arg(since);
    }
    static QString until(const QString &moment) { return tr("until %1").arg(moment); }
    static QString noEnd(const QString &moment) { return tr("no end told; shown until %1").arg(moment); }
    static QString more(int count) { return tr("and %n more", nullptr, count); }
    static QString wholeProvince() { return tr("whole province"); }
    static QString nowhere() { return tr("no place told"); }
};

QString placesOf(const Bulletin &bulletin, const PresentContext &context)
{
    const UnitRegistry &units = context.pack->units;
    const QDate day = context.format.zone().date(bulletin.message.sent);
    QStringList names;
    for (const UnitId &id : bulletin.units) {
        const AdministrativeUnit *unit = units.find(id);
        if (unit && !isCommuneLevel(unit->type))
            return BulletinText::wholeProvince();
        if (unit)
            names.push_back(UnitText::brief(*unit, context.format.language()));
    }
    if (!names.isEmpty() && size_t(names.size()) == units.communesOn(day).size())
        return BulletinText::wholeProvince();
    if (names.isEmpty()) { // matched with no unit: in the sender's words
        for (const CapArea &area : bulletin.info.areas)
            names.push_back(area.description);
        names.removeAll(QString());
    }
    if (names.isEmpty())
        return BulletinText::nowhere();
    const int left = int(names.size()) - int(kNamedUnits);
    const QString first = names.mid(0, kNamedUnits).join(QStringLiteral(", "));
    return left > 0 ? QString(first + QLatin1Char(' ') + BulletinText::more(left)) : first;
}

BulletinRow rowOf(const Bulletin &bulletin, const PresentContext &context)
{
    BulletinRow row;
    row.mark = markOf(bulletin);
    row.label = BulletinWords::status(bulletin.status);
    row.title = BulletinWords::headline(bulletin);
    const QString end = context.format.moment(bulletin.until, context.now);
    row.detail = BulletinWords::severity(bulletin.severity) + QStringLiteral(" · ") +
                 (bulletin.untilIsOurs ? BulletinText::noEnd(end) : BulletinText::until(end));
    row.place = placesOf(bulletin, context);
    return row;
}

/// Why bulletins may be missing.
QString troubleOf(const Snapshot &snapshot, const PresentContext &context)
{
    if (context.silentSince)
        return BulletinText::stopped(context.format.moment(*context.silentSince, context.now));
    QStringList silent;
    bool any = false;
    for (const FeedDefinition &feed : context.pack->feeds) {
        if (!bulletinFieldsOf(feed))
            continue;
        any = true;
        for (const FeedHealth &health : snapshot.feeds) {
            if (health.feed == feed.id && health.state != FeedState::Ok)
                silent.push_back(feed.name.in(context.format.language()));
        }
    }
    if (!any)
        return BulletinText::noFeed();
    return silent.isEmpty() ? QString() : BulletinText::silent(silent.join(QStringLiteral(", ")));
}

} // namespace

Mark markOf(const Bulletin &bulletin)
{
    if (bulletin.status != BulletinStatus::Actual)
        return Mark::None;
    switch (bulletin.severity) {
    case Severity::Extreme:
    case Severity::Severe:
        return Mark::Critical;
    case Severity::Moderate:
        return Mark::Warning;
    case Severity::Minor:
    case Severity::Unknown:
        break;
    }
    return Mark::Notice;
}

BulletinListState makeBulletinListState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    BulletinListState state;
    state.title = tile.title.isEmpty() ? BulletinText::title() : tile.title.in(context.format.language());
    state.trouble = troubleOf(snapshot, context);
    for (const Bulletin &bulletin : snapshot.bulletins) {
        if (isForScreens(bulletin))
            state.rows.push_back(rowOf(bulletin, context));
    }
    QStringList words{state.title, state.trouble};
    if (state.rows.empty())
        words.push_back(state.emptyText = BulletinText::none());
    for (const BulletinRow &row : state.rows)
        words << row.title << row.detail << row.place;
    words.removeAll(QString());
    state.accessibleText = words.join(QStringLiteral(". "));
    return state;
}

} // namespace ioc
