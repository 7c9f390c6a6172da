// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/fault_catalogue.h"

#include "tests/datasources/packed.h"
#include "tests/datasources/tls_server.h"
#include "tests/decoders/xlsx/workbook_writer.h"

#include <QDate>
#include <QTimer>

namespace ioc::e2e {
namespace {

using test::ScriptedServer;

const QByteArray kWrong = "{\"data\":[{\"value\":99}]}";

QJsonObject object(std::initializer_list<std::pair<const char *, QJsonValue>> members)
{
    QJsonObject made;
    for (const auto &[name, value] : members)
        made.insert(QString::fromLatin1(name), value);
    return made;
}

QJsonObject format(const char *type)
{
    return object({{"type", QString::fromLatin1(type)}});
}

Fault::Script answer(const QByteArray &body, const QByteArray &headers = {}, const QByteArray &status = "200 OK")
{
    return ScriptedServer::answer("HTTP/1.1 " + status + "\r\n" + headers +
                                  "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

Fault::Script refusal(const QByteArray &status, const QByteArray &headers = {})
{
    return answer({}, headers, status);
}

/// A byte a second, for as long as anybody listens.
void trickle(QTcpSocket &socket)
{
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(kWrong.size()) + "\r\n\r\n");
    auto *timer = new QTimer(&socket);
    QObject::connect(timer, &QTimer::timeout, &socket,
                     [&socket, sent = 0]() mutable { socket.write(kWrong.mid(sent++, 1)); });
    timer->start(1000);
}

Fault of(const char *id, QStringList layers, Fault::Script played)
{
    Fault fault;
    fault.id = QString::fromLatin1(id);
    fault.layers = std::move(layers);
    fault.played = std::move(played);
    return fault;
}

/// What only the way to a server can play: the source sends on to one that has the fault.
Fault::Script sendOn(const QString &url)
{
    return refusal("302 Found", "Location: " + url.toLatin1() + "\r\n");
}

/// A server of an authority that nobody trusts; it lasts as long as the script.
Fault::Script certificateOfNobody()
{
    test::Authority authority("Nobody");
    authority.issue("server");
    const auto server = std::make_shared<test::TlsServer>(authority.certificate("server"), authority.key("server"));
    return [server, script = sendOn(server->url())](QTcpSocket &socket) { script(socket); };
}

void addTransport(std::vector<Fault> &faults)
{
    const QStringList connect{QStringLiteral("connect")};
    const QStringList payload{QStringLiteral("payload")};
    const QStringList http{QStringLiteral("http")};
    faults.push_back(
        of("f01_unknown_name", {QStringLiteral("dns")}, sendOn(QStringLiteral("http://no-such-host.invalid/data"))));
    faults.push_back(of("f02_refused", connect, sendOn(QStringLiteral("http://127.0.0.1:1/data"))));
    faults.push_back(of("f14_certificate", {QStringLiteral("tls")}, certificateOfNobody()));
    faults.push_back(of("f03_silence", connect, ScriptedServer::answerAndStall("")));
    faults.push_back(of("f04_a_byte_a_second", connect, trickle));
    faults.push_back(of("f05_reset", payload,
                        ScriptedServer::answerAndReset("HTTP/1.1 200 OK\r\nContent-Length: 700\r\n\r\n" + kWrong)));
    faults.push_back(
        of("f06_too_long", payload, ScriptedServer::answer("HTTP/1.1 200 OK\r\nContent-Length: 700\r\n\r\n" + kWrong)));
    faults.push_back(of("f06_too_short", {QStringLiteral("payload"), QStringLiteral("decode")},
                        ScriptedServer::answer("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n" + kWrong)));
    faults.push_back(of("f07_chunks_cut_off", payload,
                        ScriptedServer::answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n16\r\n" +
                                               kWrong.chopped(1) + "\r\n")));
    faults.push_back(
        of("f08_gzip_bomb", payload,
           answer(test::gzipped(kWrong + QByteArray(8 * 1024 * 1024, ' ')), "Content-Encoding: gzip\r\n")));
    faults.push_back(
        of("f08_gzip_cut_off", payload, answer(test::gzipped(kWrong).chopped(5), "Content-Encoding: gzip\r\n")));
    faults.push_back(of("f09_redirects", http, refusal("302 Found", "Location: /f09_redirects\r\n")));
    faults.push_back(of("f10_login_page", payload, answer("<!DOCTYPE html><html><body>Log in 99</body></html>")));
    faults.push_back(of("f11_not_modified", http, refusal("304 Not Modified")));
    faults.push_back(of("f12_too_many", http, refusal("429 Too Many Requests", "Retry-After: 1\r\n")));
    faults.push_back(
        of("f13_unauthorised", {QStringLiteral("http"), QStringLiteral("secret")}, refusal("401 Unauthorized")));
    faults.push_back(of("f15_proxy", http, refusal("407 Proxy Authentication Required")));
    faults.push_back(of("f16_captive_portal", http, refusal("511 Network Authentication Required")));
}

void addJson(std::vector<Fault> &faults)
{
    const QStringList unreadable{QStringLiteral("payload"), QStringLiteral("decode")};
    const QStringList mapping{QStringLiteral("mapping")};
    faults.push_back(of("f20_empty", unreadable, answer("")));
    faults.push_back(of("f20_null", unreadable, answer("null")));
    faults.push_back(of("f21_cut_json", unreadable, answer(kWrong.chopped(1))));
    faults.push_back(of("f22_nan", unreadable, answer("{\"data\":[{\"value\":99},{\"value\":NaN}]}")));
    faults.push_back(of("f22_too_great", unreadable, answer("{\"data\":[{\"value\":99},{\"value\":1e400}]}")));
    faults.push_back(of("f23_leading_zero", unreadable, answer("{\"data\":[{\"value\":099}]}")));
    faults.push_back(of("f27_renamed", mapping, answer("{\"data\":[{\"val\":99}]}")));
    faults.push_back(of("f27_another_type", mapping, answer("{\"data\":[{\"value\":{\"v\":99}}]}")));
}

void addTexts(std::vector<Fault> &faults, const QDate &day)
{
    Fault grouped = of("f24_grouping", {QStringLiteral("mapping")}, answer("value\n99.000\n"));
    grouped.format = format("csv");
    grouped.value = object({{"from", "value"}, {"decimal", ","}});
    grouped.body = [](int number) -> QByteArray { return "value\n\"" + QByteArray::number(number) + ",0\"\n"; };
    faults.push_back(grouped);

    Fault encoded = of("f26_encoding", {QStringLiteral("payload"), QStringLiteral("decode")},
                       answer("\xff\xfev\0a\0l\0u\0e\0\n\0009\0009\0\n\0"));
    encoded.format = format("csv");
    encoded.value = grouped.value;
    encoded.body = grouped.body;
    faults.push_back(encoded);

    const auto dated = [](const QByteArray &when, int number) -> QByteArray {
        return QByteArray("{\"data\":[{\"at\":\"" + when + "\",\"value\":" + QByteArray::number(number) + "}]}");
    };
    Fault ordered = of("f25_order_of_dates", {QStringLiteral("mapping")},
                       answer(dated(day.toString(QStringLiteral("yyyy/MM/dd")).toLatin1(), 99)));
    ordered.at = object({{"from", "/at"}, {"type", "date"}, {"format", "dd/MM/yyyy"}});
    ordered.body = [=](int number) -> QByteArray {
        return dated(day.toString(QStringLiteral("dd/MM/yyyy")).toLatin1(), number);
    };
    faults.push_back(ordered);

    Fault future = of("f29_future", {QStringLiteral("mapping")},
                      answer(dated(day.addDays(2).toString(Qt::ISODate).toLatin1(), 99)));
    future.at = object({{"from", "/at"}, {"type", "date"}});
    future.body = [=](int number) -> QByteArray { return dated(day.toString(Qt::ISODate).toLatin1(), number); };
    faults.push_back(future);
}

void addFormats(std::vector<Fault> &faults)
{
    const QStringList unreadable{QStringLiteral("payload"), QStringLiteral("decode")};
    const auto workbook = [](const QVariant &value) -> QByteArray {
        test::BookWriter book;
        book.sheet().row(1, {QStringLiteral("value")}).row(2, {value});
        return book.bytes();
    };
    Fault formula = of("f32_formula_never_calculated", {QStringLiteral("mapping")},
                       answer(workbook(QVariant::fromValue(test::RawCell{"><f>90+9</f></c>"}))));
    formula.format = format("xlsx");
    formula.value = object({{"from", "value"}});
    formula.body = [=](int number) -> QByteArray { return workbook(number); };
    faults.push_back(formula);
    Fault cut = formula;
    cut.id = QStringLiteral("f32_cut_workbook");
    cut.layers = unreadable;
    cut.played = answer(workbook(99).chopped(40));
    faults.push_back(cut);

    Fault swapped = of(
        "f33_swapped_place", {QStringLiteral("mapping")},
        answer(
            R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[10.9,106.8]},"properties":{"value":99}}]})"));
    swapped.format = format("geojson");
    swapped.asides = {QStringLiteral("@lon"), QStringLiteral("@lat")};
    swapped.value = object({{"from", "/properties/value"}});
    swapped.body = [](int number) -> QByteArray {
        return R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[106.8,10.9]},"properties":{"value":)" +
               QByteArray::number(number) + "}}]}";
    };
    faults.push_back(swapped);

    Fault entity =
        of("f34_external_entity", unreadable,
           answer("<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><r><i><value>99</value></i></r>"));
    entity.format = object({{"type", "xml"}, {"rows", "/r/i"}});
    entity.value = object({{"from", "value"}, {"decimal", "."}});
    entity.body = [](int number) -> QByteArray {
        return "<r><i><value>" + QByteArray::number(number) + "</value></i></r>";
    };
    faults.push_back(entity);

    Fault stale = of("f36_stale", {QStringLiteral("mapping")}, answer("value NaN\n"));
    stale.format = format("exposition");
    stale.value = object({{"from", "@value"}});
    stale.body = [](int number) -> QByteArray { return "value " + QByteArray::number(number) + "\n"; };
    faults.push_back(stale);
}

} // namespace

std::vector<Fault> faultsOfSources(const QDate &day)
{
    std::vector<Fault> faults;
    addTransport(faults);
    addJson(faults);
    addTexts(faults, day);
    addFormats(faults);
    return faults;
}

} // namespace ioc::e2e
