// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/json_rows.h"

#include <algorithm>
#include <utility>

namespace ioc {
namespace {

namespace dom = simdjson::dom;

constexpr size_t kMostNames = 500; // of a row that are told

Cell cellOf(simdjson::simdjson_result<dom::element> found)
{
    Cell cell;
    dom::element element;
    if (found.get(element) != simdjson::SUCCESS)
        return cell;
    switch (element.type()) {
    case dom::element_type::STRING:
        cell.kind = Cell::Kind::Text;
        cell.text = element.get_string().value_unsafe();
        break;
    case dom::element_type::INT64:
        cell.kind = Cell::Kind::Integer;
        cell.integer = element.get_int64().value_unsafe();
        break;
    case dom::element_type::UINT64: // beyond 64 signed bits: as a number it would lose digits, so it is refused as an
                                    // id
        cell.kind = Cell::Kind::Number;
        cell.number = double(element.get_uint64().value_unsafe());
        break;
    case dom::element_type::DOUBLE:
        cell.kind = Cell::Kind::Number;
        cell.number = element.get_double().value_unsafe();
        break;
    case dom::element_type::BOOL:
        cell.kind = Cell::Kind::Boolean;
        cell.integer = element.get_bool().value_unsafe() ? 1 : 0;
        break;
    case dom::element_type::NULL_VALUE:
        break;
    case dom::element_type::ARRAY:
    case dom::element_type::OBJECT:
        cell.kind = Cell::Kind::Structure;
        break;
    }
    return cell;
}

std::vector<QString> namesOf(const dom::object &row)
{
    std::vector<QString> names;
    for (const auto &member : row) {
        if (names.size() < kMostNames)
            names.push_back(QLatin1Char('/') + QString::fromUtf8(member.key.data(), qsizetype(member.key.size())));
    }
    return names;
}

} // namespace

JsonRows::JsonRows(const std::vector<QString> &pointers, RowSink &sink)
    : m_sources(sourcesOf(pointers))
    , m_cells(pointers.size())
    , m_sink(sink)
{
}

bool JsonRows::give(dom::element row)
{
    dom::object object;
    const bool isObject = row.get(object) == simdjson::SUCCESS;
    if (isObject && !std::exchange(m_named, true))
        m_sink.names(namesOf(object));
    for (size_t i = 0; i < m_sources.size(); ++i) {
        const Source &source = m_sources[i];
        m_cells[i] =
            cellOf(isObject && !source.member.empty() ? object.at_key(source.member) : row.at_pointer(source.pointer));
    }
    return m_sink.row(m_cells);
}

bool JsonRows::refuse(const QString &reason)
{
    std::fill(m_cells.begin(), m_cells.end(), Cell{});
    return m_sink.unreadableRow(reason, m_cells);
}

std::vector<JsonRows::Source> JsonRows::sourcesOf(const std::vector<QString> &pointers)
{
    std::vector<Source> sources;
    for (const QString &name : pointers) {
        Source source{name.toStdString(), {}};
        const bool plain = source.pointer.size() > 1 && source.pointer.find('/', 1) == std::string::npos &&
                           source.pointer.find('~') == std::string::npos;
        if (plain)
            source.member = source.pointer.substr(1);
        sources.push_back(std::move(source));
    }
    return sources;
}

} // namespace ioc
