// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/geojson_decoder.h"

#include "datasources/decoders/geojson_head.h"
#include "datasources/decoders/geometry_cells.h"
#include "datasources/decoders/json_document.h"
#include "datasources/decoders/json_rows.h"

#include <QCoreApplication>

namespace ioc {
namespace {

namespace dom = simdjson::dom;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(GeoJsonDecoder)
};

/// Puts what the geometry of a feature gives between its members.
class FeatureRows final : public RowSink
{
public:
    FeatureRows(const std::vector<QString> &sources, RowSink &next)
        : m_next(next)
        , m_cells(sources.size())
    {
        for (size_t i = 0; i < sources.size(); ++i) {
            if (const auto fact = geometryFact(sources[i])) {
                m_facts.push_back({i, *fact});
            } else {
                m_places.push_back(i);
                m_pointers.push_back(sources[i]);
            }
        }
    }

    const std::vector<QString> &pointers() const { return m_pointers; }

    void look(const dom::element &feature)
    {
        m_fault.reset();
        for (const auto &[place, fact] : m_facts) {
            auto cell = geometryCell(feature, fact);
            if (const auto *reason = std::get_if<QString>(&cell)) {
                m_fault = *reason;
                m_cells[place] = {};
            } else {
                m_cells[place] = std::get<Cell>(cell);
            }
        }
    }

    void lookAway()
    {
        for (const auto &[place, fact] : m_facts)
            m_cells[place] = {};
    }

    void names(const std::vector<QString> &names) override { m_next.names(names); }
    bool row(std::span<const Cell> cells) override
    {
        put(cells);
        return m_fault ? m_next.unreadableRow(*m_fault, m_cells) : m_next.row(m_cells);
    }
    bool unreadableRow(const QString &reason, std::span<const Cell> cells) override
    {
        put(cells);
        return m_next.unreadableRow(reason, m_cells);
    }

private:
    void put(std::span<const Cell> cells)
    {
        for (size_t i = 0; i < cells.size(); ++i)
            m_cells[m_places[i]] = cells[i];
    }

    RowSink &m_next;
    std::vector<Cell> m_cells;
    std::vector<QString> m_pointers;
    std::vector<size_t> m_places; ///< of the pointers in the row
    std::vector<std::pair<size_t, GeometryFact>> m_facts;
    std::optional<QString> m_fault;
};

} // namespace

Result<void> GeoJsonDecoder::decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink)
{
    JsonDocument text;
    const auto document = text.read(bytes);
    if (!document)
        return document.error();
    FeatureRows features(sources, sink);
    JsonRows rows(features.pointers(), features, {.empty = true}); // "type": "Feature" tells what it is
    if (isFeature(*document)) {
        if (const auto fits = checkReferenceSystem(*document); !fits)
            return fits.error();
        features.look(*document);
        rows.give(*document);
        return {};
    }
    const auto list = featuresOf(*document);
    if (!list)
        return list.error();
    for (const dom::element feature : *list) {
        const bool isOne = isFeature(feature);
        if (isOne)
            features.look(feature);
        else
            features.lookAway();
        if (!(isOne ? rows.give(feature) : rows.refuse(Texts::tr("the member of the collection is no Feature"))))
            break;
    }
    return {};
}

} // namespace ioc
