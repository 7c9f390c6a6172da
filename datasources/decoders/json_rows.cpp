// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/json_rows.h"

#include "core/ingest/composed_text.h"
#include "datasources/decoders/json_pointer.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace ioc {
namespace {

namespace dom = simdjson::dom;

constexpr size_t kMostNames = 500; // of a row that are told and remembered

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(JsonRows)
};

Cell cellOf(dom::element element)
{
    Cell cell;
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
            names.push_back(QLatin1Char('/') + QString::fromUtf8(member.key.data(), qsizetype(member.key.size()))
                                                   .normalized(QString::NormalizationForm_C));
    }
    return names;
}

} // namespace

JsonRows::JsonRows(const std::vector<QString> &pointers, RowSink &sink, Leave leave)
    : m_steps(1)
    , m_cells(pointers.size())
    , m_leave(leave)
    , m_sink(sink)
{
    m_leave.empty = m_leave.empty || pointers.empty();
    for (size_t i = 0; i < pointers.size(); ++i) {
        const std::string pointer = composed(pointers[i]);
        if (!pointer.empty() && pointer.front() != '/')
            continue; // no JSON Pointer: it finds nothing
        int step = 0;
        for (size_t from = 0; from < pointer.size();) {
            const size_t end = std::min(pointer.find('/', from + 1), pointer.size());
            step = stepTo(step, pointer.substr(from + 1, end - from - 1));
            from = end;
        }
        m_steps[size_t(step)].cells.push_back(i);
    }
}

int JsonRows::stepTo(int from, const std::string &token)
{
    const std::string name = unescapedToken(token);
    if (const auto known = m_steps[size_t(from)].byName.find(name); known != m_steps[size_t(from)].byName.end())
        return known->second;
    const int step = int(m_steps.size());
    m_steps.emplace_back();
    m_steps.back().name = name;
    m_steps.back().pointer = '/' + token;
    m_steps[size_t(from)].further.push_back(step);
    m_steps[size_t(from)].byName.emplace(name, step);
    return step;
}

bool JsonRows::give(dom::element row)
{
    std::fill(m_cells.begin(), m_cells.end(), Cell{});
    m_found = false;
    m_repeated = {};
    ++m_row;
    if (dom::object object; !m_named && row.get(object) == simdjson::SUCCESS) {
        m_named = true;
        m_sink.names(namesOf(object));
    }
    take(0, row);
    if (m_repeated.data())
        return m_sink.unreadableRow(Texts::tr("the member “%1” stands twice")
                                        .arg(QString::fromUtf8(m_repeated.data(), qsizetype(m_repeated.size()))),
                                    m_cells);
    if (!m_found && !m_leave.empty)
        return m_sink.unreadableRow(Texts::tr("the row has none of the fields that the mapping asks for"), m_cells);
    return m_sink.row(m_cells);
}

void JsonRows::take(int step, dom::element value)
{
    const Step &here = m_steps[size_t(step)];
    m_found = m_found || !here.cells.empty();
    for (const size_t cell : here.cells)
        m_cells[cell] = cellOf(value);
    if (here.further.empty())
        return;
    if (dom::object object; value.get(object) == simdjson::SUCCESS)
        return takeMembers(step, object);
    for (const int further : here.further) {
        dom::element element;
        if (value.is_array() && value.at_pointer(m_steps[size_t(further)].pointer).get(element) == simdjson::SUCCESS)
            take(further, element);
    }
}

void JsonRows::takeMembers(int step, const dom::object &object)
{
    size_t place = 0;
    for (const auto &member : object) {
        const int found = memberAt(m_steps[size_t(step)], place++, member.key);
        if (found < 0)
            continue;
        if (std::exchange(m_steps[size_t(found)].row, m_row) != m_row)
            take(found, member.value);
        else if (!m_leave.repeats)
            doubt(found);
    }
}

/// The member of that step stands twice: no field takes one of the two.
void JsonRows::doubt(int step)
{
    const Step &here = m_steps[size_t(step)];
    if (!m_repeated.data())
        m_repeated = here.name;
    for (const size_t cell : here.cells)
        m_cells[cell] = {};
    for (const int further : here.further)
        doubt(further);
}

/// The step that a member is, or -1. Rows are like the ones before them: mostly the name is compared with one alone.
int JsonRows::memberAt(Step &step, size_t place, std::string_view name)
{
    if (place < step.places.size() && step.places[place].name == name)
        return step.places[place].step;
    std::string room;
    const auto found = step.byName.find(composed(name, room));
    const int member = found == step.byName.end() ? -1 : found->second;
    if (place < kMostNames) {
        step.places.resize(std::max(step.places.size(), place + 1));
        step.places[place].name.assign(name);
        step.places[place].step = member;
    }
    return member;
}

bool JsonRows::refuse(const QString &reason)
{
    std::fill(m_cells.begin(), m_cells.end(), Cell{});
    return m_sink.unreadableRow(reason, m_cells);
}

} // namespace ioc
