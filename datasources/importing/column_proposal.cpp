// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/importing/column_proposal.h"

#include "datasources/decoders/xlsx/table/column_kind.h"
#include "datasources/decoders/xlsx/table/figures.h"
#include "datasources/importing/text_evidence.h"

#include <QCoreApplication>

#include <cmath>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ImportDoctor)
};

/// What stands in the rows of data of a column.
struct ColumnContent
{
    int numbers = 0;
    int fractions = 0;
    int percents = 0;
    int padded = 0;
    int dates = 0;
    int datesWithTime = 0;
    int texts = 0;
    int faults = 0;
    int uncounted = 0;
    int merged = 0;
    NumberEvidence numberTexts;
    DateEvidence dateTexts;
    QStringList placeholders; ///< "-", "x", "…"
    QString other;            ///< the first text that is none of these
};

void addText(const QString &text, ColumnContent &content)
{
    static const QStringList placeholders{QStringLiteral("-"),  QStringLiteral("–"), QStringLiteral("x"),
                                          QStringLiteral("X"),  QStringLiteral("…"), QStringLiteral("..."),
                                          QStringLiteral("N/A")};
    ++content.texts;
    if (placeholders.contains(text)) {
        if (!content.placeholders.contains(text))
            content.placeholders.push_back(text);
        --content.texts;
    } else if (!content.dateTexts.add(text) && !content.numberTexts.add(text) && content.other.isEmpty()) {
        content.other = text;
    }
}

void addNumber(const SheetCell &cell, ColumnContent &content)
{
    using Kind = NumberFormat::Kind;
    if (cell.format.kind == Kind::Date) {
        ++content.dates;
        content.datesWithTime += cell.number != std::floor(cell.number) ? 1 : 0;
        return;
    }
    ++content.numbers;
    content.fractions += cell.number != std::floor(cell.number) ? 1 : 0;
    content.percents += cell.format.kind == Kind::Percent ? 1 : 0;
    content.padded += cell.format.kind == Kind::Padded ? 1 : 0;
}

ColumnContent contentOf(const Sheet &sheet, const TableReading &table, int column)
{
    ColumnContent content;
    for (const TableRow &row : table.rows) {
        if (row.role != RowRole::Data)
            continue;
        const CellRange *merge = sheet.mergeAt(row.number, column);
        content.merged += merge && (merge->firstRow != row.number || merge->firstColumn != column) ? 1 : 0;
        const SheetCell *cell = sheet.cell(row.number, column);
        if (!cell)
            continue;
        if (cell->kind == SheetCell::Kind::Number)
            addNumber(*cell, content);
        else if (cell->kind == SheetCell::Kind::IsoDate)
            ++content.dates;
        else if (cell->kind == SheetCell::Kind::Fault)
            ++content.faults;
        else if (cell->kind == SheetCell::Kind::Uncounted)
            ++content.uncounted;
        else if (!sheet.words(cell).isEmpty())
            addText(sheet.words(cell), content);
    }
    return content;
}

void proposeUnit(const ColumnContent &content, ColumnProposal &proposal)
{
    FieldMapping &field = proposal.field;
    const bool isMixed = content.percents > 0 && content.percents < content.numbers + content.numberTexts.numbers();
    if (isMixed) { // no one scale holds for all
        proposal.questions.push_back(
            Texts::tr("“%1”: only some of the cells are shown as percent").arg(proposal.heading));
        field.name.clear();
    } else if (content.percents > 0) {
        proposal.evidence.push_back(
            Texts::tr("shown as percent: the file holds 0.5 where 50 % is seen, so scale is 100"));
        field.scale = 100;
        field.unit = QStringLiteral("%");
    } else if (field.unit = unitInHeading(proposal.heading); !field.unit.isEmpty()) {
        proposal.evidence.push_back(Texts::tr("the heading names the unit %1").arg(field.unit));
    }
}

void proposeNumber(const ColumnContent &content, ColumnProposal &proposal)
{
    const NumberEvidence &texts = content.numberTexts;
    FieldMapping &field = proposal.field;
    const bool isWhole = content.fractions == 0 && !texts.needsConvention() && content.percents == 0;
    field.type = isWhole ? FieldType::Integer : FieldType::Number;
    if (content.numbers > 0)
        proposal.evidence.push_back(Texts::tr("cells with numbers: %1").arg(content.numbers));
    if (texts.numbers() > 0)
        proposal.evidence.push_back(Texts::tr("numbers written as text: %1").arg(texts.numbers()));
    if (texts.isContradictory()) {
        proposal.questions.push_back(
            Texts::tr("“%1”: the texts follow no one convention of decimal and group signs").arg(proposal.heading));
    } else if (!texts.undecided().isEmpty()) {
        proposal.questions.push_back(Texts::tr("“%1”: “%2” can be read in two ways and nothing in the column decides: "
                                               "declare “decimal” or “group”")
                                         .arg(proposal.heading, texts.undecided()));
    } else if (!texts.shows().isEmpty()) {
        field.decimalSign = texts.decimal();
        field.groupSign = texts.group();
        proposal.evidence.push_back(Texts::tr("“%1” shows the signs").arg(texts.shows()));
    }
    proposeUnit(content, proposal);
    field.absent = content.placeholders;
}

void proposeDate(const ColumnContent &content, ColumnProposal &proposal)
{
    const DateEvidence &texts = content.dateTexts;
    FieldMapping &field = proposal.field;
    field.format = texts.format();
    const bool hasClock = content.datesWithTime > 0 || field.format.contains(u'H');
    field.type = hasClock ? FieldType::DateTime : FieldType::Date;
    if (content.dates > 0)
        proposal.evidence.push_back(Texts::tr("cells with days: %1").arg(content.dates));
    if (texts.days() > 0)
        proposal.evidence.push_back(Texts::tr("days written as text: %1").arg(texts.days()));
    if (!texts.shows().isEmpty() && !field.format.isEmpty())
        proposal.evidence.push_back(Texts::tr("“%1” shows their order").arg(texts.shows()));
    if (texts.hasShortYear())
        proposal.questions.push_back(
            Texts::tr("“%1”: years of two digits are not read; ask for four").arg(proposal.heading));
    else if (texts.days() > 0 && field.format.isEmpty() && !texts.isIso())
        proposal.questions.push_back(
            Texts::tr("“%1”: “%2” can be day/month or month/day, or days are written in several "
                      "ways: declare “format”")
                .arg(proposal.heading, texts.undecided().isEmpty() ? texts.shows() : texts.undecided()));
    field.absent = content.placeholders;
}

void proposeText(const ColumnContent &content, ColumnProposal &proposal)
{
    proposal.field.type = FieldType::Text;
    proposal.evidence.push_back(content.padded > 0 ? Texts::tr("numbers filled up with zeros are codes")
                                                   : Texts::tr("cells with text: %1").arg(content.texts));
    if (content.numbers <= content.padded && content.dates == 0)
        return;
    proposal.questions.push_back(
        content.other.isEmpty()
            ? Texts::tr("“%1” holds values of several kinds").arg(proposal.heading)
            : Texts::tr("“%1” holds values of several kinds, among them “%2”").arg(proposal.heading, content.other));
}

void warn(const ColumnContent &content, ColumnProposal &proposal)
{
    if (content.faults > 0)
        proposal.questions.push_back(Texts::tr("“%1”: cells with an error, whose rows will be quarantined: %2")
                                         .arg(proposal.heading)
                                         .arg(content.faults));
    if (content.uncounted > 0)
        proposal.questions.push_back(Texts::tr("“%1”: formulas never calculated, whose rows will be quarantined: %2")
                                         .arg(proposal.heading)
                                         .arg(content.uncounted));
    if (content.merged > 0)
        proposal.questions.push_back(
            Texts::tr("“%1”: rows that share a merged cell: %2; declare “merged”: “fill” if its text holds for all")
                .arg(proposal.heading)
                .arg(content.merged));
}

} // namespace

ColumnProposal proposeColumn(const Sheet &sheet, const TableReading &table, int column, const QString &name)
{
    ColumnProposal proposal;
    proposal.column = column;
    proposal.heading = table.header.headings.value(column);
    proposal.kind = kindOfColumn(sheet, table, column);
    const ColumnContent content = contentOf(sheet, table, column);
    if (namesPersonalData(proposal.heading)) {
        proposal.evidence.push_back(Texts::tr("the heading speaks of persons: left out, for figures do not need it"));
        return proposal;
    }
    const bool isEmpty = proposal.kind == ColumnKind::Empty && content.faults + content.uncounted == 0;
    if (proposal.heading.isEmpty() || isEmpty)
        return proposal;
    proposal.field.name = name;
    proposal.field.source = proposal.heading;
    const int datesInAll = content.dates + content.dateTexts.days();
    const int numbersInAll = content.numbers + content.numberTexts.numbers();
    if (content.other.isEmpty() && content.padded == 0 && datesInAll > 0 && numbersInAll == 0)
        proposeDate(content, proposal);
    else if (content.other.isEmpty() && content.padded == 0 && datesInAll == 0)
        proposeNumber(content, proposal);
    else
        proposeText(content, proposal);
    if (proposal.field.type == FieldType::Number || proposal.field.type == FieldType::Integer) {
        const char decimal = proposal.field.decimalSign.toLatin1();
        proposal.typical = typicalFigure(sheet, table, column, {decimal, proposal.field.groupSign.toLatin1()}, 1);
    }
    warn(content, proposal);
    return proposal;
}

} // namespace ioc
