// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/importing/text_evidence.h"

#include <QRegularExpression>

#include <algorithm>

namespace ioc {

bool NumberEvidence::add(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[+-]?\\d[\\d.,\\s\u00A0\u202F]*$"));
    if (!pattern.match(text).hasMatch())
        return false;
    ++m_numbers;
    const auto points = text.count(u'.');
    const auto commas = text.count(u',');
    if (std::any_of(text.begin(), text.end(), [](QChar sign) { return sign.isSpace(); }))
        addGroup(QLatin1Char(' '), text);
    if (points > 0 && commas > 0) {
        const bool commaIsLast = text.lastIndexOf(u',') > text.lastIndexOf(u'.');
        addDecimal(commaIsLast ? u',' : u'.', text);
        addGroup(commaIsLast ? u'.' : u',', text);
    } else if (points > 1 || commas > 1) {
        addGroup(points > 1 ? u'.' : u',', text);
    } else if (points + commas == 1) {
        static const QRegularExpression twoWays(QStringLiteral("^[+-]?[1-9]\\d{0,2}[.,]\\d{3}$"));
        const QChar sign = points == 1 ? u'.' : u',';
        if (!twoWays.match(text).hasMatch()) {
            addDecimal(sign, text);
        } else if (m_ambiguous.isEmpty()) {
            m_ambiguous = text;
            m_ambiguousSign = sign;
        }
    }
    return true;
}

QChar NumberEvidence::group() const
{
    if (m_groups.size() == 1)
        return m_groups.front();
    // Beside a known decimal sign the other sign can only part groups.
    const bool isTheOther = !m_ambiguous.isEmpty() && m_decimals.size() == 1 && m_ambiguousSign != m_decimals.front();
    return isTheOther ? m_ambiguousSign : QChar();
}

QString NumberEvidence::undecided() const
{
    const bool decides = m_decimals.contains(m_ambiguousSign) || m_groups.contains(m_ambiguousSign) ||
                         (m_decimals.size() == 1 && m_decimals.front() != m_ambiguousSign);
    return decides ? QString() : m_ambiguous;
}

bool NumberEvidence::isContradictory() const
{
    return m_decimals.size() > 1 || m_groups.size() > 1 ||
           (!m_decimals.isEmpty() && m_groups.contains(m_decimals.front()));
}

void NumberEvidence::addDecimal(QChar sign, const QString &text)
{
    if (!m_decimals.contains(sign))
        m_decimals += sign;
    if (m_shows.isEmpty())
        m_shows = text;
}

void NumberEvidence::addGroup(QChar sign, const QString &text)
{
    if (!m_groups.contains(sign))
        m_groups += sign;
    if (m_shows.isEmpty())
        m_shows = text;
}

bool DateEvidence::add(const QString &text)
{
    static const QRegularExpression iso(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?)?$"));
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:\\s+\\d{1,2}:\\d{2}(:\\d{2})?)?$"));
    if (iso.match(text).hasMatch()) {
        ++m_days;
        ++m_isoDays;
        return true;
    }
    const auto match = pattern.match(text);
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    if (!match.hasMatch() || first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12))
        return false;
    ++m_days;
    m_hasShortYear = m_hasShortYear || match.captured(4).size() == 2;
    const QString clock = !text.contains(u':')          ? QString()
                          : match.captured(5).isEmpty() ? QStringLiteral(" H:mm")
                                                        : QStringLiteral(" H:mm:ss");
    const bool isFirst = m_sign.isEmpty();
    m_isUneven = m_isUneven || (!isFirst && (m_sign != match.captured(2) || m_clock != clock));
    m_sign = match.captured(2);
    m_clock = clock;
    m_dayFirst = m_dayFirst || first > 12;
    m_monthFirst = m_monthFirst || second > 12;
    if (first > 12 || second > 12)
        m_shows = m_shows.isEmpty() ? text : m_shows;
    else if (m_undecided.isEmpty())
        m_undecided = text;
    return true;
}

QString DateEvidence::format() const
{
    if (m_dayFirst == m_monthFirst || m_hasShortYear || m_isUneven || m_isoDays > 0)
        return {};
    return (m_dayFirst ? QStringLiteral("d%1M%1yyyy") : QStringLiteral("M%1d%1yyyy")).arg(m_sign) + m_clock;
}

} // namespace ioc
