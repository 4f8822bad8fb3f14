/// A file of Word 97 as LibreOffice writes it, packed by gzip, in base64.
enum SampleWordFile {
  /// Two headings, a sentence with a link, and a table of two rows.
  static let harbour = """
    H4sIAAAAAAACA+1aXWwUVRQ+d2a7nS0UttsWEFCWsgJWaAsUKGKwlIKlUFooCCioS7elBbpbaYmQ+NBAJD5ggtHEmJgY
    E3xQCSn65otEI9EHlQdowotBTYgSHoBIIiR0/c6ZO+20tDC7xZDCnubs/T0/c885d86903O/5l369PTU32kILCeT+pIB
    8rv6FDDfaQSJDN3Xl0wmne5kBsYU3NEl29AH+2UB2ebZQEvbNgflOOB4YC5wAnCi7QKUBwzpeQW6zMDYgU2UwF8XhWk1
    xVHup0OUCkyCx7j5eaHp8zjPK2Tkpy/f2b9Hiv8A0Ev883uB479QfIJoMnAK8AngVOA04HTgk8CngDOAYeBMYJHWIYLy
    aV2fg3Kurhdn9pX/DRRW1syxfcgfMMQnztiusYbtV9fWtD/RmWjpCm9N7I/Nr07sPdDeHO8Sn6hr5L7qRJN4AtdL0JDx
    kgr6Z9lXb9zfF5WdRqQNIXhaDri8Ih5pw8twzetJg0v48gbsb/upnaK0T/vxgggVR9RKuFspVRVTfa1JG4GraqdQe03A
    1wlsqPVRvMZndQFfrc2iKMZeq1nmowZSQaVCqkFio4aawTdGbdg7d8OfF0iEKKqcTfknrlHBiYPs7QMCymixpZi3zbOM
    dqBJxj04LhSOBjiq/BM/3s0xMphjhDmOtFZLaEvwRvI6Sua5Vvb7ZqxNHL/8BlgvUvdKpFcVBzpaibppRbFaQ30zFIVQ
    8r4wWEPmFOx/WH9EIerra/3Qzg/tptOAatOpnKqCzKdcnnQz+BwUuVWwUEzeO0HsJ6FYgVLgiP3kxDHZJUqDeapI8W7h
    Ex07QcVuEyLmnU2VVAS+C1Wl6LcK2nVgRhu4xkW/fHA7KPqNh34hMfQSSzEp23WnpWbLE1ah5B2QVyYm2nGrQKhsSUtk
    3ia1RHbBzZC0C17VDB1XiTReT/7tlN2zkD2NiWkF6DaqXWqF6OOmG7qa47B7mhEVjSgm9LN1tUWPyPPLZivRytuzP2Dv
    2Fy/AvxX97l38MUcm8DXNY/8bQXJwm6HI4MR1BXuaLCp5OfFSceVlyDcDPXb8SCdeKANKN9EyYkFBx2bYDH4eInyRjhB
    O5YmIaG6aLY36Svhwm06vFdCkheiami5BzQv0QHo2ihh0EYtGKn3e+OwVUy9EfT8jNtBHaY6/DaBU0Ibtg3zXvCnpxFz
    ZTd6YfYo6SOjo6+C0ynrXbwLfoAJW9UwG7h+/W+RliVueuS4dVevpSnmmPLmF2/OwChefWUPnueQKA17NFLKmnQ/KIU/
    EtcdJZz76cqhW9/8knfsMH1B6z4fx6tgAi8N6eeEtBXbexdeMM8heSiVl0QUe1aHbOclkmrsRr9n6EtyeBjD5UV06e1P
    btyqbw1++Z5Fz875+iKv8ls6P+fxCp2fV+ocfb3Ob7bpXD2m8/UObdi/79i5t6EtVumS56Weiv7cY1z4+cLHJdOC738I
    /efdOsV2yhrSt0OfE5TGoEvXkfoz8ODg6mdK1YUDiPJroW/dwawziQm0KprYF41XDBPiAd8kKg0NtI/c95w6UbIVpet+
    HWZcHwrvyO9l7ViXPWQPPKcghSe/bdhR4jftk6kD29G2MFZk2ifZdKHCTI8uiiXa5XreatM+VWfg0QT2k/EPQa5BFzOL
    n4EMPNawGQmtfQ8RRerKR+8DKMNyHxHGIbet/5Yot39uk8yKo2xD2huWoz/f4ySEpk7KGPgdouVod2KUqfJFynZqoNW0
    CbnqWtpA69BX5DGlLkLeUACJXXLN0IE5uzFeiBm5cni1LxtiaDUITRdl4xjbCooOUGTjrzT+Z2M2LaCF0qoWPZuF/jEG
    5Hl7gPuAJ4GngD3AM8DvdA5Id+jmnRuZxHusgq+sFgn2RHMPN/yW2mIpw1ImClgfNp4HPAs8D/xN3yTedDP4y934w904
    726czSz16CC3kCZF1NoWPiCZEYpG9AUyf6q4x5jf0D2o5zoX6HaPc42OkZyBPvuynrlmsa2vAm/o2+O9bn12uhv1Y2hF
    PiAemuyMWr1lfHlw1DidxRdPhjlRUOnS6VOuvkCvXHyFevlImdTYX+tIqbu8109KmdPtiuFUfE7FQqWlnMxyKu0dh5nd
    3d3QgeyWMajl45ZyWpZrTBlqUMtwzVSGb1Crn45Mtvltvc8P+vK/b4yH0ohxcPSevkEu/3B8Q+7jXH0P0TeG8QZjeG8Y
    xv7G3fY35tPzZVTZQFTVYNCMnsMl4Z6zK2f2xH1FPUuNWceXGhHgIozPXUgTyjJb9KMGD/L/fzichv4PwXA07HhncnRc
    yZdTzvbrcfrYk7L+IQQvS8wi/VXUIziSFOTyOSNdyIF0lmumIJ/1dW4qF7i+BqcDE8DNRwP/A+SFhnX9PlvfLkJ6F3C0
    z5+K/Flkf7chsVsjzpLtcnpj3+Nv7y39/7Ex8BV/JJgL+c7Xbq/y+Sv/SV3fKrJichpsEk3sL/heYWoaz89HKufePOsu
    yamtR0Ua8p8BOk/4H6xqGJUALAAA
    """
}
