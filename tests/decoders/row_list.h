// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes_view.h"
#include "core/ingest/decoder.h"
#include "tests/support.h"

#include <QFile>

namespace ioc::test {

/// A cell as a short text: "text x", "time 2026-11-21", "whole 5", "number 0.5", "true", "absent", "structure".
inline QString describe(const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Absent:
        return QStringLiteral("absent");
    case Cell::Kind::Text:
        return QLatin1String(cell.isIsoTime ? "time " : "text ") +
               QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
    case Cell::Kind::Integer:
        return QStringLiteral("whole ") + QString::number(cell.integer);
    case Cell::Kind::Number:
        return QStringLiteral("number ") + QString::number(cell.number, 'g', 17);
    case Cell::Kind::Boolean:
        return cell.integer != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case Cell::Kind::Structure:
        return QStringLiteral("structure");
    }
    return {};
}

/// Keeps what a decoder gives.
class RowList final : public RowSink
{
public:
    explicit RowList(qsizetype most = -1)
        : m_most(most)
    {
    }

    bool row(std::span<const Cell> cells) override
    {
        rows.push_back(describeAll(cells));
        return rows.size() != m_most;
    }

    void names(const std::vector<QString> &names) override { told = names; }

    bool unreadableRow(const QString &reason, std::span<const Cell> cells) override
    {
        unreadable.push_back(reason);
        unreadableCells.push_back(describeAll(cells));
        return true;
    }

    QList<QStringList> rows;
    QStringList unreadable;
    QList<QStringList> unreadableCells;
    std::vector<QString> told; ///< the names of the first row

private:
    static QStringList describeAll(std::span<const Cell> cells)
    {
        QStringList row;
        for (const Cell &cell : cells)
            row.push_back(describe(cell));
        return row;
    }

    qsizetype m_most;
};

/// The published cases, or a failure that says how to get them.
#define IOC_READ_PUBLISHED(bytes, path)                                                                                \
    QByteArray bytes;                                                                                                  \
    do {                                                                                                               \
        QFile file(QStringLiteral(PUBLISHED_DATA "/") + (path));                                                       \
        QVERIFY2(file.open(QIODevice::ReadOnly),                                                                       \
                 qPrintable(QStringLiteral("%1 is missing; run: npm ci --prefix tests/data").arg(file.fileName())));   \
        bytes = file.readAll();                                                                                        \
    } while (false)

} // namespace ioc::test
