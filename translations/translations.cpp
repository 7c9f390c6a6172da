// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace ioc {
namespace {

Language current = Language::Vietnamese;
std::unique_ptr<QTranslator> installed;

} // namespace

void installLanguage(Language language)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(QStringLiteral(":/i18n/toancanh_") + languageCode(language)))
        qFatal("the translation %s is not built in", qPrintable(languageCode(language)));
    // The new one first, then the old one away: no moment without a language.
    QCoreApplication::installTranslator(translator.get());
    if (installed)
        QCoreApplication::removeTranslator(installed.get());
    installed = std::move(translator);
    current = language;
    QLocale::setDefault(language == Language::Vietnamese ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                                         : QLocale(QLocale::English, QLocale::UnitedKingdom));
}

Language installedLanguage()
{
    return current;
}

} // namespace ioc
