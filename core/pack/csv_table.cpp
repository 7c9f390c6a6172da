// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/csv_table.h"

#include "core/base/zone.h"

#include <QFile>

#include <cmath>

namespace ioc {

CsvTable::CsvTable(const QString &path, QString name, const QStringList &columns, bool optional, PackProblems &problems)
    : m_name(std::move(name))
    , m_problems(problems)
{
    QFile source(path);
    if (!source.exists() && optional)
        return;
    if (!source.open(QIODevice::ReadOnly)) {
        m_problems.push_back({m_name, {}, PackTexts::tr("The file cannot be read: %1").arg(source.errorString())});
        return;
    }
    m_text = source.readAll();
    m_reader.emplace(std::string_view(m_text.constData(), size_t(m_text.size())));
    readHeader(columns);
}

void CsvTable::readHeader(const QStringList &columns)
{
    if (!m_reader->next(m_fields)) {
        m_problems.push_back({m_name, {}, PackTexts::tr("The file is empty.")});
        m_reader.reset();
        return;
    }
    m_columns = m_fields.size();
    for (size_t i = 0; i < m_columns; ++i)
        m_index.insert(QString::fromUtf8(m_fields[i].data(), qsizetype(m_fields[i].size())), i);
    for (const QString &column : columns) {
        if (!m_index.contains(column)) {
            complain(PackTexts::tr("The column %1 is missing.").arg(column));
            m_reader.reset();
            return;
        }
    }
}

bool CsvTable::next()
{
    while (m_reader && m_reader->next(m_fields)) {
        if (m_fields.size() == m_columns)
            return true;
        complain(PackTexts::tr("This line has %1 fields, the header has %2.").arg(m_fields.size()).arg(m_columns));
    }
    return false;
}

QString CsvTable::text(const QString &column) const
{
    const std::string_view field = m_fields[m_index.value(column)];
    return QString::fromUtf8(field.data(), qsizetype(field.size()));
}

QDate CsvTable::date(const QString &column)
{
    const QString written = text(column);
    const QDate day = dayFromIso(written);
    if (!written.isEmpty() && !day.isValid())
        complain(PackTexts::tr("“%1” is no date such as 2025-07-01.").arg(written));
    return day;
}

std::optional<double> CsvTable::number(const QString &column)
{
    const QString written = text(column);
    if (written.isEmpty())
        return std::nullopt;
    bool ok = false;
    const double value = written.toDouble(&ok);
    if (!ok || !std::isfinite(value)) {
        complain(PackTexts::tr("“%1” in column %2 is no number.").arg(written, column));
        return std::nullopt;
    }
    return value;
}

void CsvTable::complain(const QString &reason)
{
    m_problems.push_back({m_name, PackTexts::tr("line %1").arg(m_reader->lineNumber()), reason});
}

} // namespace ioc
