// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QVariant>

namespace ioc::test {

/// A part of an archive by its name.
using ZipPart = std::pair<QByteArray, QByteArray>;

/// An archive of the parts, packed.
QByteArray zipOf(const QList<ZipPart> &parts);

/// The styles of every workbook made here, by number: 0 general, 1 dd/mm/yyyy, 2 dates with time, 3 percent, 4 00000,
/// 5 built-in 14, 6 "ngày" dd, 7 [h]:mm.
inline constexpr int kDateStyle = 1;
inline constexpr int kTimeStyle = 2;
inline constexpr int kPercentStyle = 3;
inline constexpr int kPaddedStyle = 4;

/// A cell that is written as it stands behind `<c r="A1"`: ` t="e"><v>#N/A</v></c>`.
struct RawCell
{
    QByteArray xml;
};

/// A number shown in a style.
RawCell styled(const char *number, int style);

/// Writes one sheet's XML row by row. A QString becomes a shared text, a number a number, a RawCell what it is, an
/// invalid QVariant nothing.
class SheetWriter
{
public:
    explicit SheetWriter(QStringList &texts)
        : m_texts(texts)
    {
    }

    SheetWriter &row(int number, const QVariantList &cells, const QByteArray &attributes = {});
    SheetWriter &merge(const char *range);
    SheetWriter &hideColumn(int number);

    QByteArray xml() const;

private:
    QStringList &m_texts;
    QByteArray m_rows;
    QByteArray m_merges;
    QByteArray m_columns;
};

/// Writes a whole workbook.
class BookWriter
{
public:
    SheetWriter &sheet(const QString &name = QStringLiteral("BC"), const QByteArray &attributes = {});
    BookWriter &countFrom1904();

    QList<ZipPart> parts() const;
    QByteArray bytes() const { return zipOf(parts()); }

private:
    struct Named
    {
        QString name;
        QByteArray attributes;
        SheetWriter writer;
    };

    QStringList m_texts;
    QList<std::shared_ptr<Named>> m_sheets;
    bool m_from1904 = false;
};

} // namespace ioc::test

Q_DECLARE_METATYPE(ioc::test::RawCell)
