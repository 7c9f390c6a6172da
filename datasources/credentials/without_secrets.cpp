// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/credentials/without_secrets.h"

#include <QUrl>

#include <algorithm>

namespace ioc {
namespace {

constexpr qsizetype kShortestInData = 8;
constexpr char kInstead[] = "***";

/// %2F as %2f.
QByteArray withSmallHex(QByteArray encoded)
{
    for (qsizetype i = encoded.indexOf('%'); i >= 0 && i + 2 < encoded.size(); i = encoded.indexOf('%', i + 3)) {
        for (const qsizetype digit : {i + 1, i + 2})
            encoded[digit] = QChar::fromLatin1(encoded[digit]).toLower().toLatin1();
    }
    return encoded;
}

QByteArrayList waysToWrite(const QByteArray &secret)
{
    const QByteArray inAddress = secret.toPercentEncoding();
    const QByteArray inQuery = secret.toPercentEncoding("!$'()*,/:;?@"); // which a query may hold as they are
    QByteArray inForm = inAddress;
    inForm.replace("%20", "+");
    QByteArray inJson = secret;
    inJson.replace('\\', "\\\\").replace('"', "\\\"");
    QByteArray slashed = inJson;
    slashed.replace('/', "\\/");
    const QByteArray inMarkup = QString::fromUtf8(secret).toHtmlEscaped().toUtf8();
    QByteArray inOdbc = secret;
    inOdbc.replace('}', "}}");
    return {secret,
            secret.simplified(),
            inAddress,
            withSmallHex(inAddress),
            inQuery,
            inForm,
            withSmallHex(inForm),
            inJson,
            slashed,
            inMarkup,
            inOdbc};
}

/// The longest first, so that none is left in part because another stands within it.
QByteArrayList waysToWrite(const QByteArrayList &secrets, qsizetype shortest)
{
    QByteArrayList ways;
    for (const QByteArray &secret : secrets) {
        if (secret.size() >= shortest)
            ways += waysToWrite(secret);
    }
    std::sort(ways.begin(), ways.end(), [](const QByteArray &a, const QByteArray &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
    ways.removeAll({});
    return ways;
}

} // namespace

QString withoutSecrets(QString text, const QByteArrayList &secrets)
{
    for (const QByteArray &way : waysToWrite(secrets, 1))
        text.replace(QString::fromUtf8(way), QString::fromLatin1(kInstead), Qt::CaseInsensitive);
    return text;
}

void removeSecrets(QByteArray &bytes, const QByteArrayList &secrets)
{
    for (const QByteArray &way : waysToWrite(secrets, kShortestInData)) {
        if (bytes.contains(way)) // or the bytes would be copied
            bytes.replace(way, kInstead);
    }
}

} // namespace ioc
