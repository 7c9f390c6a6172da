// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/marks.h"

#include "core/base/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace ioc {
namespace {

constexpr Words<MarkStyle, 6> kStyles{{{MarkStyle::Letter, "letter"},
                                       {MarkStyle::Roman, "roman"},
                                       {MarkStyle::Number, "number"},
                                       {MarkStyle::Dotted, "dotted"},
                                       {MarkStyle::Text, "text"},
                                       {MarkStyle::Any, "any"}}};

/// Without the signs that close a mark: "II.", "3)", "(1)".
QString bareMark(const QString &mark)
{
    static const QRegularExpression around(QStringLiteral("^\\(?\\s*(.*?)\\s*[.):/]*$"));
    return around.match(mark.trimmed()).captured(1);
}

std::optional<int> romanOrdinal(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(X{0,3})(IX|IV|V?I{0,3})$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch() || text.isEmpty())
        return std::nullopt;
    static const QStringList ones{
        QString(),           QStringLiteral("I"),  QStringLiteral("II"),  QStringLiteral("III"),  QStringLiteral("IV"),
        QStringLiteral("V"), QStringLiteral("VI"), QStringLiteral("VII"), QStringLiteral("VIII"), QStringLiteral("IX")};
    return int(match.captured(1).size()) * 10 + int(ones.indexOf(match.captured(2)));
}

std::optional<int> letterOrdinal(const QString &text)
{
    static const QString letters = QStringLiteral("ABCDĐEFGHIJKLMNOPQRSTUVWXYZ");
    if (text.size() != 1)
        return std::nullopt;
    const auto at = letters.indexOf(text.front());
    return at < 0 ? std::nullopt : std::optional(int(at) + 1);
}

std::optional<int> wholeNumber(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

bool beginsWithAny(const QString &text, const QStringList &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&text](const QString &beginning) { return text.startsWith(beginning.toLower()); });
}

/// "tổng cộng" of "TỔNG CỘNG (I+II):".
QString totalWords(const QString &text)
{
    static const QRegularExpression tail(QStringLiteral("\\s*(\\([^)]*\\))?\\s*[:.]*$"));
    return QString(text.toLower()).remove(tail).trimmed();
}

} // namespace

QString toString(MarkStyle style)
{
    return wordOf(kStyles, style);
}

std::optional<MarkStyle> markStyleFromString(const QString &text)
{
    return valueOf(kStyles, text);
}

std::optional<int> ordinalOf(const QString &mark, MarkStyle style)
{
    const QString bare = bareMark(mark);
    switch (style) {
    case MarkStyle::Letter:
        return letterOrdinal(bare);
    case MarkStyle::Roman:
        return romanOrdinal(bare);
    case MarkStyle::Number:
        return wholeNumber(bare);
    case MarkStyle::Dotted: {
        static const QRegularExpression pattern(QStringLiteral("^\\d+(\\.\\d+)+$"));
        return pattern.match(bare).hasMatch() ? wholeNumber(bare.section(QLatin1Char('.'), -1)) : std::nullopt;
    }
    case MarkStyle::Text:
        return std::nullopt;
    case MarkStyle::Any:
        return bare.isEmpty() ? std::nullopt : std::optional(1);
    }
    return std::nullopt;
}

std::vector<MarkStyle> stylesOf(const QString &mark, const std::vector<MarkStyle> &candidates)
{
    std::vector<MarkStyle> styles;
    for (const MarkStyle style : candidates) {
        if (ordinalOf(mark, style))
            styles.push_back(style);
    }
    return styles;
}

std::optional<MarkedText> markedText(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^([A-ZĐ]|[IVX]+)\\s*[.)/:-]\\s*(\\D.*)$"));
    const auto match = pattern.match(text);
    return match.hasMatch() ? std::optional(MarkedText{match.captured(1), match.captured(2)}) : std::nullopt;
}

bool isTotalText(const QString &text, const QStringList &further)
{
    static const QStringList words{QStringLiteral("tổng"), QStringLiteral("cộng"), QStringLiteral("tổng cộng"),
                                   QStringLiteral("tổng số"), QStringLiteral("toàn tỉnh")};
    static const QRegularExpression ofGroup(QStringLiteral("^(tổng|cộng|tổng cộng) ([a-zđ]|[ivx]+)$"));
    const QString bare = totalWords(text);
    return words.contains(bare) || ofGroup.match(bare).hasMatch() ||
           std::any_of(further.begin(), further.end(),
                       [&text](const QString &word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

bool isGrandTotalText(const QString &text)
{
    const QString bare = totalWords(text);
    return bare == u"tổng cộng" || bare == u"tổng số" || bare == u"toàn tỉnh";
}

bool isFooterText(const QString &text, const QStringList &further)
{
    static const QStringList beginnings{QStringLiteral("ghi chú"),     QStringLiteral("nơi nhận"),
                                        QStringLiteral("người lập"),   QStringLiteral("lập biểu"),
                                        QStringLiteral("thủ trưởng"),  QStringLiteral("giám đốc"),
                                        QStringLiteral("chủ tịch"),    QStringLiteral("chánh văn"),
                                        QStringLiteral("kt."),         QStringLiteral("tm."),
                                        QStringLiteral("tl."),         QStringLiteral("(ký"),
                                        QStringLiteral("(chữ ký"),     QStringLiteral("xác nhận"),
                                        QStringLiteral("người duyệt"), QStringLiteral("kế toán trưởng"),
                                        QStringLiteral("nguồn:"),      QStringLiteral("*")};
    static const QRegularExpression placeAndDay(QStringLiteral("ngày\\s*\\S*\\s*tháng\\s*\\S*\\s*năm"));
    const QString lower = text.toLower();
    return beginsWithAny(lower, beginnings) || placeAndDay.match(lower).hasMatch() || beginsWithAny(lower, further);
}

bool areColumnNumbers(const QStringList &texts)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:\\(?(\\d{1,2})\\)?|\\(?[A-ZĐa-z]\\)?)(?:\\s*=\\s*[\\d()+\\-*/:x%\\s]+)?$"));
    int last = 0;
    int numbers = 0;
    for (const QString &text : texts) {
        const auto match = pattern.match(text);
        if (!match.hasMatch())
            return false;
        if (match.captured(1).isEmpty())
            continue;
        const int number = match.captured(1).toInt();
        if (number != last + 1)
            return false;
        last = number;
        ++numbers;
    }
    return numbers >= 2;
}

bool isPartOfAbove(const QString &text)
{
    const QString lower = text.toLower();
    return lower.startsWith(u"trong đó") || lower.startsWith(u"- ") || lower.startsWith(u"+ ");
}

} // namespace ioc
