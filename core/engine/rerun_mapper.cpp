// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/rerun_mapper.h"

#include "core/ingest/series_checks.h"
#include "datasources/decoders/redacted_decoder.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RerunMapper)
};

constexpr std::string_view kStructure = "…"; // stands in the quarantine for what was no plain value

class OneRow final : public RowSink
{
public:
    explicit OneRow(std::function<void(std::span<const Cell>)> take)
        : m_take(std::move(take))
    {
    }
    bool row(std::span<const Cell> cells) override
    {
        std::vector<Cell> restored(cells.begin(), cells.end());
        for (Cell &cell : restored) {
            if (cell.kind == Cell::Kind::Text && cell.text == kStructure)
                cell.kind = Cell::Kind::Structure;
        }
        m_take(restored);
        return false;
    }
    bool unreadableRow(const QString &, std::span<const Cell>) override { return false; }

private:
    std::function<void(std::span<const Cell>)> m_take;
};

/// By which names a record holds what was read from each source.
QHash<QString, QString> namesBySource(const QByteArray &record, const QString &sources)
{
    const QJsonObject held = QJsonDocument::fromJson(record).object();
    const QJsonObject read = QJsonDocument::fromJson(sources.toUtf8()).object();
    QHash<QString, QString> names;
    for (auto field = read.begin(); field != read.end(); ++field) {
        if (held.contains(field.key()))
            names.insert(field.value().toString(), field.key());
    }
    return names;
}

} // namespace

RerunMapper::RerunMapper(CompiledFeed &feed, Batch prototype)
    : m_feed(feed)
    , m_rerun(*prototype.rerun)
    , m_mapper(feed, std::move(prototype), [](Batch &&) { return true; })
{
}

void RerunMapper::take(const QuarantineEntry &entry, std::span<const Cell> cells, bool fromPayload)
{
    const std::int64_t refused = m_mapper.refused();
    m_mapper.row(cells);
    if (m_mapper.refused() == refused)
        m_rerun.landed.push_back({entry.id, entry.time});
    else
        m_refusedByMapper.push_back({{entry.id, entry.time}, fromPayload});
}

void RerunMapper::refuse(const QuarantineEntry &entry, QuarantinedRecord why)
{
    m_rerun.refused.push_back({{entry.id, entry.time}, std::move(why)});
}

void RerunMapper::takeFromPayload(const QuarantineEntry &entry, std::span<const Cell> cells)
{
    take(entry, cells, true);
}

void RerunMapper::takeFromRecord(const QuarantineEntry &entry, const QString &sources)
{
    if (entry.field.isEmpty()) // it could not be read, so what is kept of it is not the row
        return refuse(entry, {entry.field, entry.value, entry.reason, {}});
    const QByteArray record = entry.record.toUtf8();
    const auto held = namesBySource(record, sources);
    std::vector<QString> names;
    for (const FieldMapping &field : m_feed.definition->fields) {
        if (isOfNoRow(field.source))
            continue;
        const auto name = held.constFind(field.source);
        if (name == held.constEnd())
            return refuse(entry,
                          {field.name, {}, Texts::tr("what the mapping asks for now was not kept of this row"), {}});
        names.push_back(*name);
    }
    OneRow sink([&](std::span<const Cell> cells) { take(entry, cells, false); });
    (void)RedactedDecoder().decode({record.constData(), size_t(record.size())}, names, sink);
}

Batch RerunMapper::finish()
{
    Batch batch = m_mapper.takeRest();
    for (size_t i = 0; i < m_refusedByMapper.size(); ++i) {
        const auto &[entry, fromPayload] = m_refusedByMapper[i];
        QuarantinedRecord &why = batch.quarantined[i];
        if (!fromPayload) // the quarantine holds at least as much
            why.record.clear();
        m_rerun.refused.push_back({entry, std::move(why)});
    }
    batch.quarantined.clear();
    // What a counter has gone on by is in its next reading already.
    std::erase_if(batch.observations, [&](const Observation &one) {
        return m_feed.rules.value(batch.series[one.series].key.measure).steps.counter;
    });
    SeriesChecks(m_feed, {}).apply(batch); // against each other; what came before them is not known
    batch.rerun = std::move(m_rerun);
    batch.last = true;
    return batch;
}

} // namespace ioc
