// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace ioc {

/// How the rows of an official table are numbered, level by level.
enum class MarkStyle {
    Letter, ///< A, B, C
    Roman,  ///< I, II, III
    Number, ///< 1, 2, 3
    Dotted, ///< 1.1, 1.2
    Text,   ///< no mark: a row with one text and nothing else
    Any     ///< whatever stands there
};

QString toString(MarkStyle style);
std::optional<MarkStyle> markStyleFromString(const QString &text);

/// A mark ("II", "B.", "3)", "1.2") read in one style: which it is in its row of marks.
std::optional<int> ordinalOf(const QString &mark, MarkStyle style);

/// The styles among `candidates` that the mark can be read in.
std::vector<MarkStyle> stylesOf(const QString &mark, const std::vector<MarkStyle> &candidates);

/// "II. Các xã, phường" in one cell: the mark and what it marks.
struct MarkedText
{
    QString mark;
    QString text;
};
std::optional<MarkedText> markedText(const QString &text);

/// Whether the text heads a row of sums: "Tổng cộng", "TỔNG SỐ:", "Cộng (I+II)", "Cộng I", or one of `further`.
bool isTotalText(const QString &text, const QStringList &further);

/// Whether it heads all rows rather than those of one group: "Tổng cộng", "Tổng số".
bool isGrandTotalText(const QString &text);

/// Whether the text begins what stands below a table: notes, who is informed, who signs; or one of `further`.
bool isFooterText(const QString &text, const QStringList &further);

/// Whether the texts are the numbers of columns, "(1) (2) (3)" or "A B 1 2", also "(5)=(3)+(4)".
bool areColumnNumbers(const QStringList &texts);

/// "Trong đó: …", a part of the row above.
bool isPartOfAbove(const QString &text);

} // namespace ioc
