"""TMX files as other programs write them, with Arabic of our own, and the document type of TMX 1.4b."""

from __future__ import annotations

# The document type of TMX 1.4b, element by element and attribute by attribute as its specification has them.
DTD = """
<!ENTITY % segtypes "block|paragraph|sentence|phrase">
<!ENTITY % inline "bpt | ept | ph | it | hi | ut">
<!ELEMENT tmx (header, body)>
<!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note | prop | ude)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED segtype (%segtypes;) #REQUIRED
  o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED
  o-encoding CDATA #IMPLIED creationdate CDATA #IMPLIED creationid CDATA #IMPLIED changedate CDATA #IMPLIED
  changeid CDATA #IMPLIED>
<!ELEMENT body (tu*)>
<!ELEMENT note (#PCDATA)>
<!ATTLIST note o-encoding CDATA #IMPLIED xml:lang CDATA #IMPLIED lang CDATA #IMPLIED>
<!ELEMENT prop (#PCDATA)>
<!ATTLIST prop type CDATA #REQUIRED xml:lang CDATA #IMPLIED o-encoding CDATA #IMPLIED lang CDATA #IMPLIED>
<!ELEMENT ude (map+)>
<!ATTLIST ude name CDATA #REQUIRED base CDATA #IMPLIED>
<!ELEMENT map EMPTY>
<!ATTLIST map unicode CDATA #REQUIRED code CDATA #IMPLIED ent CDATA #IMPLIED subst CDATA #IMPLIED>
<!ELEMENT tu ((note | prop)*, tuv+)>
<!ATTLIST tu tuid CDATA #IMPLIED o-encoding CDATA #IMPLIED datatype CDATA #IMPLIED usagecount CDATA #IMPLIED
  lastusagedate CDATA #IMPLIED creationtool CDATA #IMPLIED creationtoolversion CDATA #IMPLIED
  creationdate CDATA #IMPLIED creationid CDATA #IMPLIED changedate CDATA #IMPLIED segtype (%segtypes;) #IMPLIED
  changeid CDATA #IMPLIED o-tmf CDATA #IMPLIED srclang CDATA #IMPLIED>
<!ELEMENT tuv ((note | prop)*, seg)>
<!ATTLIST tuv xml:lang CDATA #REQUIRED o-encoding CDATA #IMPLIED datatype CDATA #IMPLIED usagecount CDATA #IMPLIED
  lastusagedate CDATA #IMPLIED creationtool CDATA #IMPLIED creationtoolversion CDATA #IMPLIED
  creationdate CDATA #IMPLIED creationid CDATA #IMPLIED changedate CDATA #IMPLIED o-tmf CDATA #IMPLIED
  changeid CDATA #IMPLIED lang CDATA #IMPLIED>
<!ELEMENT seg (#PCDATA | %inline;)*>
<!ELEMENT bpt (#PCDATA | sub)*>
<!ATTLIST bpt i CDATA #REQUIRED x CDATA #IMPLIED type CDATA #IMPLIED>
<!ELEMENT ept (#PCDATA | sub)*>
<!ATTLIST ept i CDATA #REQUIRED>
<!ELEMENT ph (#PCDATA | sub)*>
<!ATTLIST ph x CDATA #IMPLIED assoc CDATA #IMPLIED type CDATA #IMPLIED>
<!ELEMENT it (#PCDATA | sub)*>
<!ATTLIST it pos (begin | end) #REQUIRED x CDATA #IMPLIED type CDATA #IMPLIED>
<!ELEMENT hi (#PCDATA | %inline;)*>
<!ATTLIST hi x CDATA #IMPLIED type CDATA #IMPLIED>
<!ELEMENT ut (#PCDATA | sub)*>
<!ATTLIST ut x CDATA #IMPLIED>
<!ELEMENT sub (#PCDATA | %inline;)*>
<!ATTLIST sub type CDATA #IMPLIED datatype CDATA #IMPLIED>
"""

# OmegaT's three: «omegat» keeps its own tags as text, level 1 has none, level 2 has them as TMX knows them.
OMEGAT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
  <header adminlang="EN-US" creationtool="OmegaT" creationtoolversion="6.0.0_0_" datatype="plaintext"
    o-tmf="OmegaT TMX" segtype="sentence" srclang="AR"/>
  <body>
<!-- Default translations -->
    <tu>
      <note>ask the editor</note>
      <tuv lang="AR"><seg>&lt;a0&gt;افتتحت&lt;/a0&gt; المكتبة قاعة جديدة&lt;br1/&gt; للأطفال.</seg></tuv>
      <tuv lang="EN" changeid="sami" changedate="20240105T101500Z" creationid="huda" creationdate="20231231T235900Z">
        <seg>The library opened &lt;a0&gt;a new hall&lt;/a0&gt; for children.</seg>
      </tuv>
    </tu>
<!-- Alternative translations -->
    <tu>
      <prop type="file">news/library.docx</prop>
      <prop type="prev">افتتحت المكتبة قاعة.</prop>
      <prop type="next">وحضر الأطفال.</prop>
      <tuv lang="AR"><seg>نعم.</seg></tuv>
      <tuv lang="EN"><seg>Indeed.</seg></tuv>
    </tu>
  </body>
</tmx>
"""
OMEGAT_LEVEL1 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="5.7"
    segtype="paragraph" srclang="ar-SA"/>
  <body>
    <tu>
      <tuv lang="ar-SA"><seg>زرع الفلاحون القمح في أول الشتاء.</seg></tuv>
      <tuv lang="en-GB"><seg>The farmers sowed the wheat in early winter.</seg></tuv>
    </tu>
  </body>
</tmx>
"""
OMEGAT_LEVEL2 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="5.7"
    segtype="sentence" srclang="AR"/>
  <body>
    <tu>
      <tuv xml:lang="AR"><seg><bpt i="0" x="0">&lt;f0&gt;</bpt>زرع<ept i="0">&lt;/f0&gt;</ept>
        الفلاحون<ph x="1">&lt;br1/&gt;</ph> القمح.</seg></tuv>
      <tuv xml:lang="EN"><seg>The farmers sowed the wheat.</seg></tuv>
    </tu>
  </body>
</tmx>
"""
STUDIO = """<?xml version="1.0" encoding="utf-8"?>
<tmx version="1.4">
  <header creationtool="SDL Language Platform" creationtoolversion="8.0" o-tmf="SDL TM8 Format" datatype="xml"
    segtype="sentence" adminlang="en-US" srclang="en-GB" creationdate="20240301T080000Z" creationid="OFFICE\\huda">
    <prop type="x-TMName">Harbour</prop>
  </header>
  <body>
    <tu creationdate="20240301T080000Z" creationid="OFFICE\\huda" changedate="20240302T090000Z"
        changeid="OFFICE\\sami" lastusagedate="20240303T000000Z" usagecount="2">
      <prop type="x-LastUsedBy">OFFICE\\sami</prop>
      <prop type="x-Client:SinglePicklist">Port Authority</prop>
      <tuv xml:lang="en-GB"><seg><bpt i="1" type="13" x="1" />Ships<ept i="1" /> of the
        <hi type="x">north</hi> leave at night.</seg></tuv>
      <tuv xml:lang="ar-EG"><seg><bpt i="1" type="13" x="1" />تغادر<ept i="1" />
        سفن <hi type="x">الشمال</hi><ph type="lb"/>ليلا.</seg></tuv>
    </tu>
  </body>
</tmx>
"""
MEMOQ = """<?xml version="1.0" encoding="utf-8"?>
<tmx version="1.4">
  <header creationtool="MemoQ" creationtoolversion="9.10" segtype="sentence" adminlang="en-us" creationid="huda"
    srclang="ar" o-tmf="MemoQTM" datatype="unknown"/>
  <body>
    <tu changedate="20240410T120000Z" creationdate="20240410T110000Z" creationid="huda" changeid="huda">
      <prop type="client">Museum</prop>
      <prop type="document">catalogue.docx</prop>
      <prop type="x-context-pre">&lt;seg&gt;هذا إناء من الفخار.&lt;/seg&gt;</prop>
      <prop type="x-context-post">&lt;seg&gt;وجد قرب &lt;ph&gt;1&lt;/ph&gt; النهر.&lt;/seg&gt;</prop>
      <tuv xml:lang="ar"><prop type="x-ldist">3</prop><seg>عمره ألفا عام.</seg></tuv>
      <tuv xml:lang="en-us"><note>checked</note><seg>It is two thousand years old.</seg></tuv>
    </tu>
  </body>
</tmx>
"""
WORDFAST = """<?xml version="1.0" encoding="UTF-16"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="Wordfast" creationtoolversion="8" segtype="sentence" o-tmf="WfTM"
  adminlang="EN-US" srclang="AR-01" datatype="plaintext"/><body>
<tu creationdate="20240501T060000Z" creationid="HUDA!" usagecount="0">
<tuv xml:lang="AR-01"><seg>أغلق المعرض<ut>{\\b </ut> أبوابه.</seg></tuv>
<tuv xml:lang="EN-US"><seg>The exhibition closed its doors.</seg></tuv></tu>
</body></tmx>
"""
SEVERAL = """<?xml version="1.0"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en"
  srclang="*all*" datatype="plaintext"/><body>
<tu tuid="7"><tuv xml:lang="fr"><seg>Bonjour</seg></tuv><tuv xml:lang="ara"><seg>صباح الخير</seg></tuv>
  <tuv xml:lang="en"><seg>Good morning</seg></tuv><tuv xml:lang="en-US"><seg>Morning!</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>Bonsoir</seg></tuv><tuv xml:lang="en"><seg>Good evening</seg></tuv></tu>
<tu><tuv xml:lang="ar"><seg> </seg></tuv><tuv xml:lang="en"><seg>Nothing</seg></tuv></tu>
<tu><tuv xml:lang="ar"><seg>مساء الخير</seg></tuv><tuv xml:lang="en"/></tu>
</body></tmx>
"""
