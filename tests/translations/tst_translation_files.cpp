// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/translations/translation_file.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace ioc::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutMs = 120'000;

QString fileOf(const QString &language)
{
    return QStringLiteral(REPOSITORY_DIR "/translations/toancanh_") + language + u".ts"_s;
}

/// What lupdate makes of the sources today, beginning with a copy of a committed file.
struct Update
{
    std::vector<TranslatedText> texts;
    QString said;
};

Update updateCopyOf(const QString &language)
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    if (!QFile::copy(fileOf(language), copy))
        return {};
    QStringList arguments = {
        u"-locations"_s,         u"none"_s,        u"-extensions"_s, u"h,cpp"_s,
        u"-disable-heuristic"_s, u"similartext"_s, u"-I"_s,          QStringLiteral(REPOSITORY_DIR)};
    for (const QString &layer : {u"core"_s, u"datasources"_s, u"widgets"_s, u"app"_s})
        arguments.append(QStringLiteral(REPOSITORY_DIR "/") + layer);
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE_PROGRAM), arguments + QStringList{u"-ts"_s, copy});
    if (!lupdate.waitForFinished(kTimeoutMs) || lupdate.exitStatus() != QProcess::NormalExit || lupdate.exitCode() != 0)
        return {};
    return {readTranslations(copy), QString::fromUtf8(lupdate.readAllStandardError())};
}

} // namespace

class TranslationFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated();
    void placeholdersAreThoseOfTheSource_data() { languages(); }
    void placeholdersAreThoseOfTheSource();
    void pluralFormsAreThoseOfTheLanguage();
    void lettersAreComposed_data() { languages(); }
    void lettersAreComposed();
    void everyTextOfTheSourcesIsThere_data() { languages(); }
    void everyTextOfTheSourcesIsThere();
    void extractionKnowsEveryContext();
    void bothLanguagesHoldTheSameTexts();

private:
    static void languages();
};

void TranslationFilesTest::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("vi") << u"vi"_s;
    QTest::newRow("en") << u"en"_s;
}

void TranslationFilesTest::everyTextIsTranslated()
{
    QFETCH(const QString, language);
    const auto texts = readTranslations(fileOf(language));
    QVERIFY(!texts.empty());
    for (const TranslatedText &text : texts) {
        QVERIFY2(!text.unfinished, qPrintable(text.key()));
        QVERIFY2(!text.forms.isEmpty(), qPrintable(text.key()));
        for (const QString &form : text.forms)
            QVERIFY2(!form.trimmed().isEmpty(), qPrintable(text.key()));
    }
}

void TranslationFilesTest::placeholdersAreThoseOfTheSource()
{
    QFETCH(const QString, language);
    for (const TranslatedText &text : readTranslations(fileOf(language))) {
        for (const QString &form : text.forms)
            QVERIFY2(placeholders(form) == placeholders(text.source), qPrintable(text.key() + u" → "_s + form));
    }
}

void TranslationFilesTest::pluralFormsAreThoseOfTheLanguage()
{
    for (const TranslatedText &text : readTranslations(fileOf(u"vi"_s)))
        QVERIFY2(text.forms.size() == 1, qPrintable(text.key()));
    for (const TranslatedText &text : readTranslations(fileOf(u"en"_s))) {
        QVERIFY2(text.forms.size() == (text.plural ? 2 : 1), qPrintable(text.key()));
        for (const QString &form : text.forms)
            QVERIFY2(!text.plural || !form.contains(u"(s)"_s), qPrintable(text.key()));
    }
}

void TranslationFilesTest::lettersAreComposed()
{
    QFETCH(const QString, language);
    for (const TranslatedText &text : readTranslations(fileOf(language))) {
        for (const QString &form : text.forms)
            QVERIFY2(form == form.normalized(QString::NormalizationForm_C), qPrintable(text.key()));
    }
}

void TranslationFilesTest::everyTextOfTheSourcesIsThere()
{
    QFETCH(const QString, language);
    const auto texts = updateCopyOf(language).texts;
    QVERIFY(!texts.empty());
    for (const TranslatedText &text : texts) {
        const bool isNew = text.unfinished && text.forms.join(QString()).isEmpty();
        QVERIFY2(!isNew, qPrintable(text.key() + u" is not in the file: ninja update_translations"_s));
    }
}

// A context that lupdate takes for another one than tr() asks for would never be found.
void TranslationFilesTest::extractionKnowsEveryContext()
{
    const Update update = updateCopyOf(u"vi"_s);
    QVERIFY(!update.texts.empty());
    static const QRegularExpression kTrouble(
        u"^.*(lacks Q_OBJECT|Qualifying with unknown|tr\\(\\) cannot be called).*$"_s,
        QRegularExpression::MultilineOption);
    const auto trouble = kTrouble.match(update.said);
    QVERIFY2(!trouble.hasMatch(), qPrintable(trouble.captured()));
    for (const TranslatedText &text : update.texts)
        QVERIFY2(!text.context.isEmpty() && text.context != u"ioc", qPrintable(text.key()));
}

void TranslationFilesTest::bothLanguagesHoldTheSameTexts()
{
    QStringList keys[2];
    for (const int i : {0, 1}) {
        for (const TranslatedText &text : readTranslations(fileOf(i == 0 ? u"vi"_s : u"en"_s)))
            keys[i].append(text.key());
    }
    QCOMPARE(keys[0], keys[1]);
}

QTEST_GUILESS_MAIN(TranslationFilesTest)
#include "tst_translation_files.moc"
