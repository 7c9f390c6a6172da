// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/credentials/without_secrets.h"

#include <QByteArrayMatcher>
#include <QUrl>

#include <algorithm>
#include <cstring>

namespace ioc {
namespace {

constexpr qsizetype kShortestInData = 8;
constexpr QLatin1StringView kInstead("***");

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

/// What stands in every way of writing: the longest run of letters and digits, which none of them changes.
QByteArray commonPart(const QByteArray &secret)
{
    const auto changes = [](char c) {
        return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    };
    QByteArray longest;
    for (auto begin = secret.begin(); begin != secret.end();) {
        begin = std::find_if_not(begin, secret.end(), changes);
        const auto end = std::find_if(begin, secret.end(), changes);
        if (end - begin > longest.size())
            longest = QByteArray(begin, end - begin);
        begin = end;
    }
    return longest;
}

/// In one pass and in place; nothing is copied where nothing is found.
void replaceLonger(QByteArray &bytes, const QByteArray &way)
{
    Q_ASSERT(way.size() >= kInstead.size());
    const QByteArrayMatcher matcher(way);
    qsizetype found = matcher.indexIn(bytes);
    if (found < 0)
        return;
    char *const data = bytes.data();
    qsizetype kept = 0;
    qsizetype from = 0;
    const auto keepUntil = [&](qsizetype end) {
        std::memmove(data + kept, data + from, size_t(end - from));
        kept += end - from;
    };
    for (; found >= 0; found = matcher.indexIn(bytes, from)) {
        keepUntil(found);
        std::copy(kInstead.begin(), kInstead.end(), data + kept);
        kept += kInstead.size();
        from = found + way.size();
    }
    keepUntil(bytes.size());
    bytes.truncate(kept);
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
    ways.removeIf([shortest](const QByteArray &way) { return way.size() < shortest; }); // of much white space
    return ways;
}

} // namespace

QString withoutSecrets(QString text, const QByteArrayList &secrets)
{
    for (const QByteArray &way : waysToWrite(secrets, 1))
        text.replace(QString::fromUtf8(way), kInstead, Qt::CaseInsensitive);
    return text;
}

void removeSecrets(QByteArray &bytes, const QByteArrayList &secrets)
{
    QByteArrayList there;
    for (const QByteArray &secret : secrets) {
        if (secret.size() >= kShortestInData && QByteArrayMatcher(commonPart(secret)).indexIn(bytes) >= 0)
            there.push_back(secret);
    }
    for (const QByteArray &way : waysToWrite(there, kShortestInData))
        replaceLonger(bytes, way);
}

} // namespace ioc
