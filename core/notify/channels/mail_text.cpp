// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/mail_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace ioc {
namespace {

constexpr qsizetype kLongestWord =
    33;                               // bytes of an encoded word: a line of 76 with the longest of our names (RFC 2047)
constexpr qsizetype kBase64Line = 76; // RFC 2045
constexpr qsizetype kPlainHeader = 60;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MailText)
};

bool isPlain(const QString &text)
{
    return text.size() <= kPlainHeader && !text.contains(QLatin1String("=?")) &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// Of the instant in UTC: "Sat, 21 Nov 2026 05:00:00 +0000".
QByteArray dateOf(Instant instant)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMillis(instant), Qt::UTC);
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

/// The left side is a hash: ids may hold what an address may not.
QByteArray messageId(const QString &id, const QString &from)
{
    const QByteArray hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256).toHex().left(40);
    return '<' + hash + '@' + from.section(u'@', 1).toLatin1() + '>';
}

QByteArray encodedWords(const QString &text)
{
    QByteArrayList words;
    QByteArray word;
    const auto close = [&] {
        words.push_back("=?UTF-8?B?" + word.toBase64() + "?=");
        word.clear();
    };
    for (const char32_t character : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&character, 1).toUtf8();
        if (word.size() + bytes.size() > kLongestWord)
            close();
        word += bytes;
    }
    close();
    return words.join("\r\n ");
}

QByteArray fromLine(const EmailChannel &channel)
{
    const QByteArray address = '<' + channel.from.toLatin1() + '>';
    if (channel.fromName.isEmpty())
        return address;
    return encodedWords(channel.fromName) + ' ' + address; // a plain name would have to be quoted
}

QByteArray foldedBase64(const QByteArray &bytes)
{
    const QByteArray all = bytes.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < all.size(); at += kBase64Line)
        lines += all.mid(at, kBase64Line) + "\r\n";
    return lines;
}

} // namespace

QByteArray encodedHeader(const QString &text)
{
    return isPlain(text) ? text.toLatin1() : encodedWords(text);
}

Result<QByteArray> mailText(const NoticeMessage &message, const EmailChannel &channel, Instant now)
{
    for (const QString &address : {message.address, channel.from}) {
        if (!isMailAddress(address))
            return Error{ErrorCode::Usage, Texts::tr("“%1” is no mail address.").arg(address.simplified())};
    }
    QByteArray text;
    const auto header = [&text](const char *name, const QByteArray &value) { text += name + (": " + value) + "\r\n"; };
    header("Date", dateOf(now));
    header("From", fromLine(channel));
    header("To", '<' + message.address.toLatin1() + '>');
    header("Subject", encodedHeader(message.subject));
    header("Message-ID", messageId(message.id, channel.from));
    header("Auto-Submitted", "auto-generated"); // RFC 3834: no answers of absence, please
    header("X-Toancanh-Notice", encodedHeader(message.id));
    header("X-Toancanh-Priority", toString(message.priority).toLatin1());
    if (message.priority == Priority::Critical)
        header("Importance", "high");
    if (message.mayBeDuplicate)
        header("X-Toancanh-Possible-Duplicate", "yes");
    if (message.isTest)
        header("X-Toancanh-Test", "yes");
    header("MIME-Version", "1.0");
    header("Content-Type", "text/plain; charset=UTF-8");
    header("Content-Transfer-Encoding", "base64");
    QString body = message.body;
    body.replace(QLatin1String("\r\n"), QLatin1String("\n"))
        .replace(u'\r', u'\n')
        .replace(u'\n', QLatin1String("\r\n"));
    return text + "\r\n" + foldedBase64(body.toUtf8());
}

} // namespace ioc
