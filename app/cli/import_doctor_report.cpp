// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_command.h"
#include "app/cli/text_table.h"
#include "datasources/importing/import_doctor.h"

#include <QJsonDocument>

namespace ioc {
namespace {

constexpr int kLeadingRows = 12; ///< of data, which are all alike
constexpr qsizetype kLongestText = 90;

QString roleWords(RowRole role)
{
    switch (role) {
    case RowRole::Title:
        return CliTexts::tr("title");
    case RowRole::Heading:
        return CliTexts::tr("headings");
    case RowRole::Numbering:
        return CliTexts::tr("column numbers");
    case RowRole::Data:
        return CliTexts::tr("data");
    case RowRole::Group:
        return CliTexts::tr("group");
    case RowRole::Total:
        return CliTexts::tr("sums");
    case RowRole::Note:
        return CliTexts::tr("note");
    case RowRole::Footer:
        return CliTexts::tr("footer");
    case RowRole::Hidden:
        return CliTexts::tr("hidden");
    case RowRole::Unclear:
        return CliTexts::tr("unclear");
    }
    Q_UNREACHABLE();
}

/// All that are no data, and the first that are.
TextTable rowTable(const ImportProposal &proposal)
{
    TextTable table({CliTexts::tr("Row"), CliTexts::tr("What it is"), CliTexts::tr("Text")});
    int data = 0;
    for (size_t i = 0; i < proposal.table.rows.size(); ++i) {
        const TableRow &row = proposal.table.rows[i];
        data += row.role == RowRole::Data ? 1 : 0;
        if (row.role != RowRole::Data || data <= kLeadingRows)
            table.add(
                {QString::number(row.number), roleWords(row.role), proposal.rowTexts[qsizetype(i)].left(kLongestText)});
    }
    return table;
}

TextTable columnTable(const ImportProposal &proposal, const QJsonArray &fields)
{
    TextTable table({CliTexts::tr("Column"), CliTexts::tr("Heading"), CliTexts::tr("Field"), CliTexts::tr("Type"),
                     CliTexts::tr("Evidence")});
    for (const ColumnProposal &column : proposal.columns) {
        QString type;
        for (const auto &field : fields) {
            if (!column.field.name.isEmpty() && field.toObject()["to"].toString() == column.field.name)
                type = field.toObject()["type"].toString();
        }
        table.add({columnName(column.column), column.heading, column.field.name, type,
                   column.evidence.join(QStringLiteral("; "))});
    }
    return table;
}

QString listOf(const QString &title, const QStringList &sentences)
{
    QString text;
    for (const QString &sentence : sentences)
        text += QStringLiteral("  - ") + sentence + QLatin1Char('\n');
    return sentences.isEmpty() ? QString() : QString(QLatin1Char('\n') + title + QLatin1Char('\n') + text);
}

} // namespace

Exit reportImport(const QByteArray &bytes, const std::optional<QString> &sheet, bool asJson)
{
    const auto proposal = proposeImport({bytes.constData(), size_t(bytes.size())}, sheet);
    if (!proposal)
        return complain(proposal.error());
    const QByteArray recipe =
        QJsonDocument(QJsonObject{{"format", proposal->format}, {"fields", proposal->fields}}).toJson();
    if (asJson) {
        print(recipe);
        return Exit::Well;
    }
    print(CliTexts::tr("Sheet “%1”").arg(proposal->sheetName) + QStringLiteral("\n\n"));
    print(rowTable(*proposal).toText() + QLatin1Char('\n'));
    print(columnTable(*proposal, proposal->fields).toText());
    print(listOf(CliTexts::tr("Findings"), proposal->findings));
    print(listOf(CliTexts::tr("To be decided by you; until then the file is refused or rows are quarantined"),
                 proposal->questions));
    print(QLatin1Char('\n') + CliTexts::tr("Recipe for the feed") + QLatin1Char('\n'));
    print(recipe);
    return Exit::Well;
}

} // namespace ioc
