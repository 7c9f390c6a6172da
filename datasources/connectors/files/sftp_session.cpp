// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/sftp_session.h"

#include "datasources/connectors/files/file_errors.h"
#include "datasources/connectors/files/unnamed_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

#include <curl/curl.h>
#include <sodium.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ioc {
namespace {

constexpr qint64 kLongestListing = 16 * 1024 * 1024;
constexpr Milliseconds kConnect{20'000};
constexpr Milliseconds kLook{200}; // how late the end of a call may be noticed

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SftpSession)
};

bool isLibraryReady()
{
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK; // the first call alone initialises
    return ready;
}

QByteArray encoded(const QString &path)
{
    return QUrl::toPercentEncoding(path, "/");
}

/// A path within a command: in quotes, with a backslash before those and before backslashes.
QByteArray quoted(const QString &path)
{
    QByteArray text = path.toUtf8();
    text.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + text + '"';
}

} // namespace

struct SftpSession::Request
{
    QByteArray url;
    qint64 maxBytes = 0;
    bool withoutBody = false;
    QByteArrayList commands;
    QString about; ///< for messages

    QByteArray bytes;
    bool isTooLarge = false;
    Instant modified;
};

SftpSession::SftpSession(SftpSettings settings)
    : m_settings(std::move(settings))
    , m_multi(curl_multi_init())
    , m_curl(curl_easy_init())
{
}

SftpSession::~SftpSession()
{
    for (const int socket : m_sockets) // or the library waits a second for a server that stands still
        shutdown(socket, SHUT_RDWR);
    curl_easy_cleanup(m_curl);
    curl_multi_cleanup(m_multi);
    sodium_memzero(m_password.data(), size_t(m_password.size()));
}

Result<std::unique_ptr<SftpSession>> SftpSession::make(SftpSettings settings, const SecretSource &secrets)
{
    if (!isLibraryReady())
        return Error{ErrorCode::Internal, Texts::tr("The library for SFTP cannot be used.")};
    auto secret = secrets.secret(settings.secret);
    if (!secret)
        return secret.error();
    std::unique_ptr<SftpSession> session(new SftpSession(std::move(settings)));
    if (session->m_settings.login == SftpSettings::Login::Password) {
        session->m_password = std::move(*secret);
        return session;
    }
    // libssh2 takes a private key from a file alone.
    session->m_key = std::make_unique<UnnamedFile>(*secret);
    const bool isKey = secret->contains("PRIVATE KEY-----");
    sodium_memzero(secret->data(), size_t(secret->size()));
    if (!isKey)
        return Error{ErrorCode::Secret,
                     Texts::tr("The secret “%1” holds no private key.").arg(session->m_settings.secret)};
    if (!session->m_key->isWritten())
        return Error{ErrorCode::Internal, Texts::tr("The system has no memory for a key.")};
    return session;
}

QByteArray SftpSession::urlOf(const QString &name) const
{
    const bool isAbsolute = m_settings.folder.startsWith(QLatin1Char('/'));
    QByteArray url = "sftp://" + m_settings.host.toUtf8() + ':' + QByteArray::number(m_settings.port) +
                     (isAbsolute ? "" : "/~/") + encoded(m_settings.folder);
    if (!name.isEmpty())
        url += '/' + encoded(name);
    return url;
}

Result<void> SftpSession::perform(Request &request, const BlockingCall &call)
{
    if (call.isOver())
        return errorOf(CURLE_OPERATION_TIMEDOUT, request);
    CURL *curl = m_curl;
    curl_easy_reset(curl); // the connection stays
    const auto set = [curl](CURLoption option, auto value) { curl_easy_setopt(curl, option, value); };
    const QByteArray user = m_settings.user.toUtf8();
    const QByteArray key = m_key ? m_key->path() : QByteArray();
    set(CURLOPT_URL, request.url.constData());
    set(CURLOPT_PROTOCOLS_STR, "sftp");
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // do not wait for a name that is being looked up
    set(CURLOPT_CONNECTTIMEOUT_MS, std::min(long(call.left().count()), long(kConnect.count())));
    set(CURLOPT_USERNAME, user.constData());
    if (m_key) {
        set(CURLOPT_SSH_AUTH_TYPES, long(CURLSSH_AUTH_PUBLICKEY));
        set(CURLOPT_SSH_PRIVATE_KEYFILE, key.constData());
    } else {
        set(CURLOPT_SSH_AUTH_TYPES, long(CURLSSH_AUTH_PASSWORD | CURLSSH_AUTH_KEYBOARD));
        set(CURLOPT_PASSWORD, m_password.constData());
    }
    set(
        CURLOPT_SSH_HOSTKEYFUNCTION, +[](void *self, int, const char *shown, size_t size) -> int {
            auto *session = static_cast<SftpSession *>(self);
            const QByteArray hash = QCryptographicHash::hash({shown, qsizetype(size)}, QCryptographicHash::Sha256);
            session->m_shown = "SHA256:" + hash.toBase64(QByteArray::OmitTrailingEquals);
            return session->m_settings.hostKeys.contains(session->m_shown) ? CURLKHMATCH_OK : CURLKHMATCH_MISMATCH;
        });
    set(CURLOPT_SSH_HOSTKEYDATA, static_cast<void *>(this));
    set(CURLOPT_OPENSOCKETDATA, &m_sockets);
    set(
        CURLOPT_OPENSOCKETFUNCTION, +[](void *opened, curlsocktype, curl_sockaddr *address) -> curl_socket_t {
            const int fresh = socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
            if (fresh >= 0)
                static_cast<std::set<int> *>(opened)->insert(fresh);
            return fresh;
        });
    set(CURLOPT_CLOSESOCKETDATA, &m_sockets);
    set(
        CURLOPT_CLOSESOCKETFUNCTION, +[](void *opened, curl_socket_t ended) -> int {
            static_cast<std::set<int> *>(opened)->erase(ended);
            return close(ended);
        });
    set(CURLOPT_WRITEDATA, &request);
    set(
        CURLOPT_WRITEFUNCTION, +[](char *bytes, size_t one, size_t count, void *to) -> size_t {
            auto *asked = static_cast<Request *>(to);
            asked->isTooLarge = asked->bytes.size() + qint64(one * count) > asked->maxBytes;
            if (asked->isTooLarge)
                return 0;
            asked->bytes.append(bytes, qsizetype(one * count));
            return one * count;
        });
    set(CURLOPT_FILETIME, 1L);
    set(CURLOPT_NOBODY, request.withoutBody ? 1L : 0L);
    curl_slist *commands = nullptr;
    for (const QByteArray &command : request.commands)
        commands = curl_slist_append(commands, command.constData());
    set(CURLOPT_QUOTE, commands);
    m_shown.clear();
    const int done = run(call);
    curl_slist_free_all(commands);
    curl_off_t lookedUp = 0; // µs
    curl_easy_getinfo(curl, CURLINFO_NAMELOOKUP_TIME_T, &lookedUp);
    if (done == CURLE_OPERATION_TIMEDOUT && lookedUp == 0)
        return Error{ErrorCode::NameResolution,
                     Texts::tr("The name of the server was not looked up in time: the name server is slow or does not "
                               "answer."),
                     m_settings.origin(), done};
    if (done != CURLE_OK)
        return errorOf(done, request);
    curl_off_t seconds = 0;
    curl_easy_getinfo(curl, CURLINFO_FILETIME_T, &seconds);
    request.modified = fromMillis(qint64(seconds) * 1000);
    return {};
}

/// What curl_easy_perform() does, but for its end: that one waits without a limit for the server's last word.
int SftpSession::run(const BlockingCall &call)
{
    if (curl_multi_add_handle(m_multi, m_curl) != CURLM_OK)
        return CURLE_FAILED_INIT;
    int done = CURLE_OPERATION_TIMEDOUT;
    while (!call.isOver()) {
        int running = 0;
        int messages = 0;
        if (curl_multi_perform(m_multi, &running) != CURLM_OK)
            break;
        if (const CURLMsg *message = curl_multi_info_read(m_multi, &messages)) {
            done = message->data.result;
            break;
        }
        curl_multi_poll(m_multi, nullptr, 0, int(std::min(call.left(), kLook).count()), nullptr);
    }
    if (done != CURLE_OK) {
        for (const int socket : m_sockets)
            shutdown(socket, SHUT_RDWR);
    }
    curl_multi_remove_handle(m_multi, m_curl);
    return done;
}

Error SftpSession::errorOf(int code, const Request &request) const
{
    const QString where = m_settings.origin();
    const auto error = [&](ErrorCode kind, const QString &message) { return Error{kind, message, where, code}; };
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return error(ErrorCode::NameResolution, Texts::tr("The name of the server is unknown."));
    case CURLE_COULDNT_CONNECT:
        return error(ErrorCode::Connection, Texts::tr("Nobody answers there."));
    case CURLE_OPERATION_TIMEDOUT:
        return error(ErrorCode::Timeout, Texts::tr("The server did not answer in time."));
    case CURLE_PEER_FAILED_VERIFICATION:
        return error(ErrorCode::Tls, Texts::tr("The server shows the host key %1, which the pack does not name. Unless "
                                               "its operator says that the key has changed, somebody else answers.")
                                         .arg(QString::fromLatin1(m_shown)));
    case CURLE_LOGIN_DENIED:
        return error(ErrorCode::Secret, Texts::tr("The server does not take the user “%1” with the secret “%2”.")
                                            .arg(m_settings.user, m_settings.secret));
    case CURLE_REMOTE_FILE_NOT_FOUND:
        return error(ErrorCode::NotFound, Texts::tr("The server has no “%1”.").arg(request.about));
    case CURLE_REMOTE_ACCESS_DENIED:
        return error(ErrorCode::Http, Texts::tr("The server does not let us at “%1”.").arg(request.about));
    case CURLE_QUOTE_ERROR:
        return error(ErrorCode::Http, Texts::tr("The server does not move “%1”.").arg(request.about));
    case CURLE_WRITE_ERROR:
    case CURLE_FILESIZE_EXCEEDED:
        if (request.isTooLarge)
            return fileTooLarge(request.maxBytes, where, code);
        break;
    default:
        break;
    }
    return error(ErrorCode::Connection,
                 Texts::tr("The connection broke: %1").arg(QString::fromUtf8(curl_easy_strerror(CURLcode(code)))));
}

Result<QByteArray> SftpSession::list(const QString &below, const BlockingCall &call)
{
    Request request;
    request.about = below.isEmpty() ? m_settings.folder : below;
    request.url = urlOf(below) + '/';
    request.maxBytes = kLongestListing;
    if (const auto done = perform(request, call); !done)
        return done.error();
    return std::move(request.bytes);
}

Result<QByteArray> SftpSession::read(const QString &name, qint64 maxBytes, const BlockingCall &call)
{
    Request request;
    request.about = name;
    request.url = urlOf(name);
    request.maxBytes = maxBytes;
    if (const auto done = perform(request, call); !done)
        return done.error();
    return std::move(request.bytes);
}

Result<Instant> SftpSession::modified(const QString &name, const BlockingCall &call)
{
    Request request;
    request.about = name;
    request.url = urlOf(name);
    request.withoutBody = true;
    if (const auto done = perform(request, call); !done)
        return done.error();
    return request.modified;
}

Result<void> SftpSession::move(const QString &from, const QString &to, const BlockingCall &call)
{
    const QString folder = m_settings.folder + QLatin1Char('/');
    Request request;
    request.about = from;
    request.url = urlOf({}) + '/';
    request.maxBytes = kLongestListing;
    request.withoutBody = true;
    if (const QString below = to.section(QLatin1Char('/'), 0, -2); !below.isEmpty())
        request.commands.push_back("*mkdir " + quoted(folder + below)); // *: it may be there
    request.commands.push_back("rename " + quoted(folder + from) + ' ' + quoted(folder + to));
    return perform(request, call);
}

} // namespace ioc
