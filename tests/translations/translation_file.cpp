// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/translations/translation_file.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace ioc::test {
namespace {

TranslatedText readText(QXmlStreamReader &xml, const QString &context)
{
    TranslatedText text;
    text.context = context;
    text.plural = xml.attributes().value(QStringLiteral("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            text.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            text.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            text.unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!text.plural) {
                text.forms.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                text.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

} // namespace

QString TranslatedText::key() const
{
    return context + QStringLiteral(": ") + source +
           (comment.isEmpty() ? QString() : QString(QStringLiteral(" // ") + comment));
}

std::vector<TranslatedText> readTranslations(const QString &file)
{
    std::vector<TranslatedText> texts;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&source);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"message")
                texts.push_back(readText(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? std::vector<TranslatedText>() : texts;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression kPlace(QStringLiteral("%([1-9]|n)"));
    QStringList places;
    for (auto found = kPlace.globalMatch(text); found.hasNext();)
        places.append(found.next().captured());
    places.sort();
    return places;
}

} // namespace ioc::test
