// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/editor/class_limits.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace ioc {
namespace {

constexpr qsizetype kMostClasses = 6; // as the schema of pages has them

QLocale localeOf(Language language)
{
    QLocale locale(language == Language::English ? QLocale::English : QLocale::Vietnamese);
    locale.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::RejectGroupSeparator);
    return locale;
}

} // namespace

QString ClassLimits::text(const std::vector<double> &limits, Language language)
{
    QStringList words;
    for (const double limit : limits)
        words.append(localeOf(language).toString(limit, 'g', QLocale::FloatingPointShortest));
    return words.join(QStringLiteral("; "));
}

Result<std::vector<double>> ClassLimits::read(const QString &text, Language language)
{
    std::vector<double> limits;
    for (const QString &part : text.split(QLatin1Char(';'))) {
        const QString word = part.trimmed();
        if (word.isEmpty())
            continue;
        bool isNumber = false;
        limits.push_back(localeOf(language).toDouble(word, &isNumber));
        if (!isNumber || !std::isfinite(limits.back()))
            return Error{ErrorCode::Usage, tr("“%1” is no number for a limit of the classes.").arg(word)};
    }
    if (qsizetype(limits.size()) > kMostClasses)
        return Error{ErrorCode::Usage, tr("There are more limits of classes than %1.").arg(kMostClasses)};
    return limits;
}

} // namespace ioc
