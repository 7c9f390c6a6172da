// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace ioc {

/// What the texts of a column tell about the way in which its numbers are written. A text such as "1.234" tells
/// nothing: it is a thousand to one writer and one to another.
class NumberEvidence
{
public:
    /// False when the text is no number in any convention; it is not counted then.
    bool add(const QString &text);

    int numbers() const { return m_numbers; }

    QChar decimal() const { return m_decimals.size() == 1 ? m_decimals.front() : QChar(); }
    QChar group() const;

    /// A text that shows the decimal sign, or the sign of groups; empty when none does.
    const QString &shows() const { return m_shows; }
    /// A text that can be read in two ways while nothing else decides; empty when there is none.
    QString undecided() const;
    /// Whether two of the texts contradict each other.
    bool isContradictory() const;
    bool needsConvention() const { return !m_shows.isEmpty() || !m_ambiguous.isEmpty(); }

private:
    void addDecimal(QChar sign, const QString &text);
    void addGroup(QChar sign, const QString &text);

    QString m_decimals; ///< signs seen
    QString m_groups;
    QString m_shows;
    QString m_ambiguous; ///< the first text that can be read in two ways
    QChar m_ambiguousSign;
    int m_numbers = 0;
};

/// What the texts of a column tell about the way in which its days are written.
class DateEvidence
{
public:
    /// False when the text is no day in any order.
    bool add(const QString &text);

    int days() const { return m_days; }

    /// "d/M/yyyy" or "M/d/yyyy", with the time where there is one; empty when nothing decides.
    QString format() const;
    const QString &shows() const { return m_shows; }         ///< a text that decides
    const QString &undecided() const { return m_undecided; } ///< a text that does not
    bool hasShortYear() const { return m_hasShortYear; }
    bool isIso() const { return m_days > 0 && m_isoDays == m_days; }

private:
    QString m_sign;
    QString m_clock;
    QString m_shows;
    QString m_undecided;
    int m_days = 0;
    int m_isoDays = 0;
    bool m_dayFirst = false;
    bool m_monthFirst = false;
    bool m_hasShortYear = false;
    bool m_isUneven = false; ///< several separators, or times on some days only
};

} // namespace ioc
