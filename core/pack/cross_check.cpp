// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/cross_check.h"

#include "core/base/endpoints.h"
#include "core/formula/formula.h"
#include "core/pack/check_comparisons.h"
#include "core/pack/check_rules.h"
#include "core/pack/check_series_rules.h"

#include <QCoreApplication>
#include <QSet>

namespace ioc {
namespace {

class CrossCheck
{
    Q_DECLARE_TR_FUNCTIONS(PackReader)

public:
    CrossCheck(const ProvincePack &pack, const PackOrigins &origins)
        : m_pack(pack)
        , m_origins(origins)
    {
    }

    PackProblems run()
    {
        checkIds();
        for (const auto &indicator : m_pack.indicators)
            check(indicator);
        for (const auto &target : m_pack.targets)
            check(target);
        for (const auto &feed : m_pack.feeds)
            check(feed);
        for (const auto &rule : m_pack.rules)
            check(rule);
        for (const auto &page : m_pack.pages)
            check(page);
        for (const auto &playlist : m_pack.playlists)
            check(playlist);
        if (!m_pack.startPlaylist.isEmpty() && !m_pack.playlist(m_pack.startPlaylist))
            complain(QStringLiteral("pack.json"), QStringLiteral("/playlist"),
                     tr("There is no playlist “%1”.").arg(m_pack.startPlaylist.toString()));
        if (!m_pack.page(m_pack.startPage))
            complain(QStringLiteral("pack.json"), QStringLiteral("/start_page"),
                     tr("There is no page “%1”.").arg(m_pack.startPage.toString()));
        return m_problems;
    }

private:
    void complain(const QString &file, const QString &place, const QString &reason)
    {
        m_problems.push_back({file, place, reason});
    }

    void about(const QString &kind, const QString &id, const QString &reason)
    {
        complain(m_origins.value(kind + QLatin1Char(' ') + id, kind), id, reason);
    }

    template <typename Things>
    void unique(const QString &kind, const Things &things)
    {
        QSet<QString> seen;
        for (const auto &thing : things) {
            QString id;
            if constexpr (std::is_same_v<std::decay_t<decltype(thing.id)>, QString>)
                id = thing.id;
            else
                id = thing.id.toString();
            if (seen.contains(id))
                about(kind, id, tr("This id stands twice in the pack."));
            seen.insert(id);
        }
    }

    void checkIds()
    {
        unique(QStringLiteral("indicator"), m_pack.indicators);
        unique(QStringLiteral("target"), m_pack.targets);
        unique(QStringLiteral("feed"), m_pack.feeds);
        unique(QStringLiteral("rule"), m_pack.rules);
        unique(QStringLiteral("page"), m_pack.pages);
        unique(QStringLiteral("playlist"), m_pack.playlists);
        unique(QStringLiteral("agency"), m_pack.agencies);
        unique(QStringLiteral("sector"), m_pack.sectors);
    }

    void checkFormula(const Indicator &indicator, const QString &text)
    {
        const auto formula = Formula::parse(text);
        if (!formula) {
            about(QStringLiteral("indicator"), indicator.id.toString(), formula.error().message);
            return;
        }
        for (const QString &name : formula->names()) {
            if (!indicator.inputs.contains(name) && !m_pack.measures.contains(MeasureId(name)))
                about(QStringLiteral("indicator"), indicator.id.toString(),
                      tr("The formula uses “%1”, which is no measure and no input.").arg(name));
        }
    }

    /// Every measure that the formulas use must have the dimension.
    void checkWorstOf(const Indicator &indicator)
    {
        for (const QString &text : {indicator.numerator, indicator.denominator}) {
            const auto formula = Formula::parse(text);
            for (const QString &name : formula ? formula->names() : QStringList()) {
                const MeasureId id = indicator.inputs.contains(name) ? indicator.inputs[name].measure : MeasureId(name);
                const auto measure = m_pack.measures.find(id);
                if (measure != m_pack.measures.end() && !measure->second.dimensions.contains(indicator.worstOf))
                    about(QStringLiteral("indicator"), indicator.id.toString(),
                          tr("The measure “%1” has no dimension “%2”.").arg(id.toString(), indicator.worstOf));
            }
        }
    }

    void check(const Indicator &indicator)
    {
        const QString id = indicator.id.toString();
        const QString kind = QStringLiteral("indicator");
        checkFormula(indicator, indicator.numerator);
        if (!indicator.denominator.isEmpty())
            checkFormula(indicator, indicator.denominator);
        if (!indicator.worstOf.isEmpty())
            checkWorstOf(indicator);
        for (const auto &input : indicator.inputs) {
            const auto measure = m_pack.measures.find(input.measure);
            if (measure == m_pack.measures.end()) {
                about(kind, id, tr("There is no measure “%1”.").arg(input.measure.toString()));
                continue;
            }
            for (auto it = input.where.begin(); it != input.where.end(); ++it) {
                if (!measure->second.dimensions.contains(it.key()))
                    about(kind, id,
                          tr("The measure “%1” has no dimension “%2”.").arg(input.measure.toString(), it.key()));
            }
            if (input.gather == Gather::ToDate && measure->second.kind != MeasureKind::Flow)
                about(kind, id,
                      tr("Only a flow can be gathered to date, and “%1” is none.").arg(input.measure.toString()));
        }
        if (!m_pack.periodRules.contains(indicator.periodRule))
            about(kind, id, tr("There is no period rule “%1”.").arg(indicator.periodRule));
        if (!m_pack.sector(indicator.sector))
            about(kind, id, tr("There is no sector “%1”.").arg(indicator.sector.toString()));
        checkAgency(kind, id, indicator.owner);
        if (indicator.direction == Direction::Band && indicator.bandLow >= indicator.bandHigh)
            about(kind, id, tr("A band needs a low below a high."));
        if (indicator.minimumVolume > 0 && indicator.denominator.isEmpty())
            about(kind, id, tr("A minimum volume is one of the denominator, and there is none."));
        for (const QString &reason : comparisonFaults(m_pack, indicator))
            about(kind, id, reason);
    }

    void checkAgency(const QString &kind, const QString &id, const AgencyId &agency)
    {
        if (!m_pack.agency(agency))
            about(kind, id, tr("There is no agency “%1”.").arg(agency.toString()));
    }

    void checkIndicator(const QString &kind, const QString &id, const IndicatorId &indicator)
    {
        if (!m_pack.indicator(indicator))
            about(kind, id, tr("There is no indicator “%1”.").arg(indicator.toString()));
    }

    void checkUnit(const QString &kind, const QString &id, const UnitId &unit)
    {
        if (!unit.isEmpty() && !m_pack.units.find(unit))
            about(kind, id, tr("There is no unit “%1”.").arg(unit.toString()));
    }

    void check(const Target &target)
    {
        checkIndicator(QStringLiteral("target"), target.id, target.indicator);
        checkUnit(QStringLiteral("target"), target.id, target.unit);
    }

    void check(const AlarmRule &rule)
    {
        for (const QString &fault : faultsOfRule(m_pack, rule))
            about(QStringLiteral("rule"), rule.id.toString(), fault);
        checkAgency(QStringLiteral("rule"), rule.id.toString(), rule.owner);
    }

    void checkPage(const Playlist &playlist, const PageId &page)
    {
        if (!m_pack.page(page))
            about(QStringLiteral("playlist"), playlist.id.toString(),
                  tr("There is no page “%1”.").arg(page.toString()));
    }

    void check(const Playlist &playlist)
    {
        for (const PlaylistEntry &entry : playlist.entries)
            checkPage(playlist, entry.page);
        if (playlist.takeover)
            checkPage(playlist, playlist.takeoverPage);
    }

    /// The bytes that a screen shows are those of the kept payload.
    void checkPicture(const PageDocument &page, const FeedId &id)
    {
        const FeedDefinition *feed = m_pack.feed(id);
        const QString kind = QStringLiteral("page");
        if (!feed)
            return about(kind, page.id.toString(), tr("There is no feed “%1”.").arg(id.toString()));
        if (feed->format["type"].toString() != u"image")
            about(kind, page.id.toString(), tr("The feed “%1” brings no picture.").arg(id.toString()));
        if (feed->personalData || feed->payloadDays == 0)
            about(kind, page.id.toString(),
                  tr("The feed “%1” keeps no picture: it must carry no personal data and keep its payloads.")
                      .arg(id.toString()));
    }

    void checkFeed(const PageDocument &page, const FeedId &id)
    {
        if (!m_pack.feed(id))
            about(QStringLiteral("page"), page.id.toString(), tr("There is no feed “%1”.").arg(id.toString()));
    }

    void check(const PageDocument &page)
    {
        if (!page.sector.isEmpty() && !m_pack.sector(page.sector))
            about(QStringLiteral("page"), page.id.toString(),
                  tr("There is no sector “%1”.").arg(page.sector.toString()));
        for (const auto &tile : page.tiles) {
            for (const auto &indicator : tile.indicators)
                checkIndicator(QStringLiteral("page"), page.id.toString(), indicator);
            checkUnit(QStringLiteral("page"), page.id.toString(), tile.unit);
            for (const UnitId &unit : tile.units)
                checkUnit(QStringLiteral("page"), page.id.toString(), unit);
            if (!tile.feed.isEmpty())
                checkPicture(page, tile.feed);
            for (const FeedId &feed : tile.feeds)
                checkFeed(page, feed);
            if (!tile.agency.isEmpty())
                checkAgency(QStringLiteral("page"), page.id.toString(), tile.agency);
        }
    }

    void check(const FeedDefinition &feed)
    {
        const QString kind = QStringLiteral("feed");
        const QString id = feed.id.toString();
        checkAgency(kind, id, feed.owner);
        if (!m_pack.sector(feed.sector))
            about(kind, id, tr("There is no sector “%1”.").arg(feed.sector.toString()));
        QHash<QString, FieldType> fields;
        for (const auto &field : feed.fields) {
            fields.insert(field.name, field.type);
            if (field.source == kPlaceSource && m_pack.boundaries.empty())
                about(kind, id,
                      tr("The field “%1” is taken from a place, and the pack has no boundaries.").arg(field.name));
        }
        for (const auto &observation : feed.observations)
            checkMeasure(feed, observation.measure, observation.members, fields, false);
        if (feed.records) {
            for (const auto &count : feed.records->counts)
                checkMeasure(feed, count.measure, count.members, fields, true);
        }
        for (const QString &fault : faultsOfSeriesRules(feed, m_pack))
            about(kind, id, fault);
        for (const auto *key : {"url", "path"}) {
            for (const QString &name :
                 unknownEndpoints(feed.connector[QLatin1StringView(key)].toString(), m_pack.endpoints))
                about(kind, id, tr("pack.json names no endpoint “%1”.").arg(name));
        }
    }

    void checkMeasure(const FeedDefinition &feed, const MeasureId &id, const QHash<QString, QString> &members,
                      const QHash<QString, FieldType> &fields, bool counted)
    {
        const QString kind = QStringLiteral("feed");
        if (m_counted.value(id, counted) != counted)
            about(kind, feed.id.toString(),
                  tr("The measure “%1” is observed and counted from records; it can only be one.").arg(id.toString()));
        m_counted.insert(id, counted);
        const auto found = m_pack.measures.find(id);
        if (found == m_pack.measures.end()) {
            about(kind, feed.id.toString(), tr("There is no measure “%1”.").arg(id.toString()));
            return;
        }
        const Measure &measure = found->second;
        for (const QString &dimension : measure.dimensions) {
            const QString field = members.value(dimension, dimension);
            if (!fields.contains(field))
                about(kind, feed.id.toString(),
                      tr("The measure “%1” needs a field for its dimension “%2”.").arg(id.toString(), dimension));
            else if (fields.value(field) != FieldType::Text)
                about(kind, feed.id.toString(), tr("The field “%1” names members, so it must be a text.").arg(field));
        }
        for (auto it = members.begin(); it != members.end(); ++it) {
            if (!measure.dimensions.contains(it.key()))
                about(kind, feed.id.toString(),
                      tr("The measure “%1” has no dimension “%2”.").arg(id.toString(), it.key()));
        }
        if (counted &&
            (measure.kind != MeasureKind::Flow || (measure.grain != Grain::Day && measure.grain != Grain::Hour)))
            about(kind, feed.id.toString(),
                  tr("Records are counted into flows by hour or by day; “%1” is none.").arg(id.toString()));
    }

    const ProvincePack &m_pack;
    const PackOrigins &m_origins;
    PackProblems m_problems;
    QHash<MeasureId, bool> m_counted; ///< how the feeds so far bring a measure
};

} // namespace

PackProblems crossCheck(const ProvincePack &pack, const PackOrigins &origins)
{
    return CrossCheck(pack, origins).run();
}

} // namespace ioc
