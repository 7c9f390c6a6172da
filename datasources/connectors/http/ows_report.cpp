// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/ows_report.h"

#include "datasources/decoders/xml_tree.h"

#include <QCoreApplication>

namespace ioc {
namespace {

constexpr qsizetype kHead = 2048; // within which the root of a report stands

bool looksLikeReport(const QByteArray &body)
{
    const QByteArray head = body.left(kHead).trimmed();
    return (head.startsWith('<') || head.startsWith("\xEF\xBB\xBF<")) && head.contains("ExceptionReport");
}

/// "Unknown type (InvalidParameterValue, typeNames)"
QString textOf(const XmlElement &exception)
{
    const QStringList texts = exception.textsOf(u"ExceptionText");
    QStringList code;
    for (const auto *name : {u"exceptionCode", u"code", u"locator"}) {
        const QString value = exception.attribute(name);
        if (!value.isEmpty())
            code.push_back(value);
    }
    QString text = texts.isEmpty() ? exception.text : texts.join(QLatin1Char(' '));
    if (!code.isEmpty())
        text += QStringLiteral(" (%1)").arg(code.join(QStringLiteral(", ")));
    return text.simplified();
}

} // namespace

std::optional<QString> owsReport(const QByteArray &body)
{
    if (!looksLikeReport(body))
        return std::nullopt;
    const auto root = xmlTree({body.constData(), std::size_t(body.size())});
    if (!root)
        return QCoreApplication::translate("OwsReport", "its report cannot be read");
    if (root->name != u"ExceptionReport" && root->name != u"ServiceExceptionReport")
        return std::nullopt;
    QStringList texts;
    for (const XmlElement &child : root->children) {
        const QString text = textOf(child);
        if (!text.isEmpty())
            texts.push_back(text);
    }
    if (texts.isEmpty())
        return QCoreApplication::translate("OwsReport", "its report tells no reason");
    return texts.join(QStringLiteral("; "));
}

} // namespace ioc
