// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/sheet_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ioc {
namespace {

constexpr size_t kLongestText = 256 * 1024;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

/// The letters of "C7" as a column and its digits as a row.
std::optional<std::pair<int, int>> rowAndColumn(std::string_view name)
{
    const auto digits = std::min(name.find_first_of("0123456789"), name.size());
    const auto column = columnFromName(name.substr(0, digits));
    int row = 0;
    const auto [end, error] = std::from_chars(name.data() + digits, name.data() + name.size(), row);
    if (!column || error != std::errc() || end != name.data() + name.size() || row < 1 || row > Sheet::kMostRows)
        return std::nullopt;
    return std::pair(row, *column);
}

std::optional<CellRange> rangeFrom(std::string_view name)
{
    const auto colon = name.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto first = rowAndColumn(name.substr(0, colon));
    const auto last = rowAndColumn(name.substr(colon + 1));
    if (!first || !last || last->first < first->first || last->second < first->second)
        return std::nullopt;
    return CellRange{first->first, last->first, first->second, last->second};
}

/// A text of nothing but spaces is nothing that a reader sees.
bool isBlank(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return true;
    text.remove_prefix(first);
    return text.starts_with("\xC2\xA0") && isBlank(text.substr(2));
}

template <typename T>
std::optional<T> numberFrom(std::string_view text)
{
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

} // namespace

class SheetEvents final : public XmlEvents
{
public:
    explicit SheetEvents(const WorkbookContext &context)
        : m_context(context)
    {
        m_sheet.m_shared = context.texts;
        m_sheet.m_dateSystem = context.dateSystem;
    }

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (m_fault)
            return;
        if (m_inCell)
            startInCell(name);
        else if (m_inData && name == "c")
            startCell(attributes);
        else if (m_inData && name == "row")
            startRow(attributes);
        else if (name == "sheetData")
            m_inData = true;
        else if (name == "cols")
            m_inColumns = true;
        else if (m_inColumns && name == "col")
            noteColumn(attributes);
        else if (name == "mergeCell")
            noteMerge(attributes);
    }

    void text(std::string_view piece) override
    {
        if (m_fault || !m_takesText)
            return;
        if (m_value.size() + piece.size() > kLongestText)
            complain(Texts::tr("The cell %1 holds a text of more than %2 KiB.")
                         .arg(cellName(m_rowNumber, m_cell.column))
                         .arg(kLongestText / 1024));
        else
            m_value += piece;
    }

    void endElement(std::string_view name) override
    {
        m_takesText = false;
        if (m_fault)
            return;
        if (m_inCell && name == "rPh")
            m_isPhonetic = false;
        else if (m_inCell && name == "c")
            endCell();
        else if (m_inData && name == "row")
            m_sheet.m_rows.back().end = std::uint32_t(m_sheet.m_cells.size());
        else if (name == "sheetData")
            m_inData = false;
        else if (name == "cols")
            m_inColumns = false;
    }

    bool isDone() const override { return m_fault.has_value(); }

    Result<Sheet> take()
    {
        if (m_fault)
            return *m_fault;
        if (!m_sheet.m_merges.arrange())
            return Error{ErrorCode::Payload, Texts::tr("The sheet merges a cell twice.")};
        return std::move(m_sheet);
    }

private:
    enum class Type { Number, Shared, Formula, Inline, Boolean, Fault, Iso };

    void startRow(const XmlAttributes &attributes)
    {
        const int number = attributes.value("r") ? attributes.number("r").value_or(0) : m_rowNumber + 1;
        if (number <= m_rowNumber || number > Sheet::kMostRows)
            return complain(Texts::tr("The rows of the sheet are out of order (row %1).").arg(number));
        m_rowNumber = number;
        m_column = -1;
        const bool isFlat = attributes.value("ht") == "0";
        const auto begin = std::uint32_t(m_sheet.m_cells.size());
        m_sheet.m_rows.push_back({number, attributes.isOn("hidden") || isFlat, begin, begin});
    }

    void startCell(const XmlAttributes &attributes)
    {
        if (m_sheet.m_rows.empty())
            return complain(Texts::tr("The sheet has a cell outside of its rows."));
        int column = m_column + 1;
        m_type = Type::Number;
        m_cell = SheetCell{};
        bool isInRow = true;
        attributes.forEach([&](std::string_view name, std::string_view value) {
            if (name == "r") {
                const auto place = rowAndColumn(value);
                isInRow = place && place->first == m_rowNumber;
                column = place ? place->second : 0;
            } else if (name == "s") {
                const auto style = numberFrom<std::uint32_t>(value);
                if (style && *style < m_context.formats.size())
                    m_cell.format = m_context.formats[*style];
            } else if (name == "t") {
                m_type = typeFrom(value);
            }
        });
        if (!isInRow || column <= m_column || column >= Sheet::kMostColumns)
            return complain(Texts::tr("The cells of row %1 are out of order.").arg(m_rowNumber));
        m_column = column;
        m_cell.column = std::uint16_t(column);
        m_inCell = true;
        m_hasFormula = m_hasValue = false;
        m_value.clear();
    }

    static Type typeFrom(std::string_view name)
    {
        if (name == "s")
            return Type::Shared;
        if (name == "str")
            return Type::Formula;
        if (name == "inlineStr")
            return Type::Inline;
        if (name == "b")
            return Type::Boolean;
        if (name == "e")
            return Type::Fault;
        return name == "d" ? Type::Iso : Type::Number;
    }

    void startInCell(std::string_view name)
    {
        if (name == "rPh")
            m_isPhonetic = true;
        m_takesText = name == "v" || (name == "t" && m_type == Type::Inline && !m_isPhonetic);
        m_hasValue = m_hasValue || m_takesText;
        m_hasFormula = m_hasFormula || name == "f";
    }

    void endCell()
    {
        m_inCell = m_isPhonetic = false;
        const bool isEmptyText = m_value.empty() && m_type == Type::Formula && m_hasValue;
        if (m_value.empty() && !isEmptyText) {
            if (m_hasFormula)
                keep(SheetCell::Kind::Uncounted);
            return;
        }
        switch (m_type) {
        case Type::Number: {
            const auto number = numberFrom<double>(m_value);
            if (!number || !std::isfinite(*number))
                return refuseValue();
            m_cell.number = *number;
            return keep(SheetCell::Kind::Number);
        }
        case Type::Boolean:
            m_cell.number = m_value == "1" || m_value == "true" ? 1 : 0;
            return keep(SheetCell::Kind::Boolean);
        case Type::Shared: {
            const auto index = numberFrom<std::uint32_t>(m_value);
            if (!index || *index >= m_context.texts->size())
                return refuseValue();
            if (isBlank(m_context.texts->at(*index)))
                return;
            m_cell.text = *index;
            return keep(SheetCell::Kind::SharedText);
        }
        case Type::Formula:
        case Type::Inline:
            if (isBlank(m_value))
                return;
            m_cell.text = m_sheet.m_own.add(withoutEscapes(m_value));
            return keep(SheetCell::Kind::OwnText);
        case Type::Fault:
        case Type::Iso:
            m_cell.text = m_sheet.m_own.add(m_value);
            return keep(m_type == Type::Iso ? SheetCell::Kind::IsoDate : SheetCell::Kind::Fault);
        }
    }

    void keep(SheetCell::Kind kind)
    {
        m_cell.kind = kind;
        if (m_sheet.m_cells.size() == kMostCells)
            return complain(Texts::tr("The sheet has more than %1 cells.").arg(kMostCells));
        m_sheet.m_cells.push_back(m_cell);
        m_sheet.m_lastColumn = std::max(m_sheet.m_lastColumn, int(m_cell.column));
    }

    void refuseValue()
    {
        complain(
            Texts::tr("The cell %1 holds something that no workbook holds.").arg(cellName(m_rowNumber, m_cell.column)));
    }

    void noteColumn(const XmlAttributes &attributes)
    {
        const auto first = attributes.number("min");
        const auto last = attributes.number("max");
        const bool isNarrow = attributes.value("width") == "0";
        if (first && last && *first >= 1 && (attributes.isOn("hidden") || isNarrow))
            m_sheet.m_hiddenColumns.push_back({*first - 1, *last - 1});
    }

    void noteMerge(const XmlAttributes &attributes)
    {
        const auto range = rangeFrom(attributes.value("ref").value_or(""));
        if (!range)
            return complain(Texts::tr("The sheet merges cells that it does not have."));
        if (!m_sheet.m_merges.add(*range))
            complain(Texts::tr("The sheet has more merged cells than a table can have."));
    }

    void complain(const QString &reason)
    {
        if (!m_fault)
            m_fault = Error{ErrorCode::Payload, reason};
    }

    const WorkbookContext &m_context;
    Sheet m_sheet;
    SheetCell m_cell{};
    std::string m_value;
    std::optional<Error> m_fault;
    Type m_type = Type::Number;
    int m_rowNumber = 0;
    int m_column = -1;
    bool m_inData = false;
    bool m_inColumns = false;
    bool m_inCell = false;
    bool m_takesText = false;
    bool m_isPhonetic = false;
    bool m_hasFormula = false;
    bool m_hasValue = false;
};

Result<Sheet> readSheet(const ZipArchive &archive, const QString &part, const WorkbookContext &context)
{
    SheetEvents events(context);
    if (const auto done = readXml(archive, part, events); !done)
        return done.error();
    return events.take();
}

} // namespace ioc
